/** The flags of `docker run` (docker/cli 28, container_run.md) by what they need to be read; the effects are in `flag-effects.ts`. */

export const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['a', 'attach'],
  ['c', 'cpu-shares'],
  ['d', 'detach'],
  ['e', 'env'],
  ['h', 'hostname'],
  ['i', 'interactive'],
  ['l', 'label'],
  ['m', 'memory'],
  ['P', 'publish-all'],
  ['p', 'publish'],
  ['q', 'quiet'],
  ['t', 'tty'],
  ['u', 'user'],
  ['v', 'volume'],
  ['w', 'workdir'],
]);

/** Older spellings that docker still takes. */
export const ALIASES: ReadonlyMap<string, string> = new Map([
  ['net', 'network'],
  ['net-alias', 'network-alias'],
  ['dns-opt', 'dns-option'],
]);

/** Flags that stand alone; every other one takes a value. */
export const BOOLEAN_FLAGS: ReadonlySet<string> = new Set(
  `detach disable-content-trust help init interactive no-healthcheck oom-kill-disable privileged publish-all quiet read-only rm
   sig-proxy tty use-api-socket`.split(/\s+/),
);

/** Flags that only change what the terminal of the command shows: nothing to do in a dashboard. */
export const CLIENT_FLAGS: ReadonlySet<string> = new Set(
  'attach cidfile detach-keys disable-content-trust help quiet sig-proxy'.split(' '),
);

/** Flags that docker has and a RunSpec cannot express. */
export const UNSUPPORTED_FLAGS: ReadonlySet<string> = new Set(
  `add-host annotation blkio-weight blkio-weight-device cap-add cap-drop cgroup-parent cgroupns cpu-count cpu-percent cpu-period
   cpu-quota cpu-rt-period cpu-rt-runtime cpu-shares cpuset-cpus cpuset-mems device device-cgroup-rule device-read-bps
   device-read-iops device-write-bps device-write-iops dns dns-option dns-search domainname expose gpus group-add health-cmd
   health-interval health-retries health-start-interval health-start-period health-timeout io-maxbandwidth io-maxiops ip ip6 ipc
   isolation kernel-memory label-file link link-local-ip log-driver log-opt mac-address memory-reservation memory-swap
   memory-swappiness network-alias no-healthcheck oom-kill-disable oom-score-adj pid pids-limit platform read-only runtime
   security-opt shm-size stop-signal stop-timeout storage-opt sysctl ulimit use-api-socket userns uts volume-driver
   volumes-from`.split(/\s+/),
);
