import { z } from 'zod';
import { flag, listOf, mapOf, maybe, maybeNumber, maybeText, text, textList, textMap } from './tolerant.ts';

/** Zero and -1 both mean "no limit". */
const limit = maybeNumber.transform((value) => (value === undefined || value <= 0 ? undefined : value));
const named = z.object({ Name: maybeText, MaximumRetryCount: maybeNumber });
const logConfig = z.object({ Type: maybeText, Config: textMap });
const device = z.object({ PathOnHost: text }).transform((wire) => wire.PathOnHost);
const binding = z.object({ HostIp: maybeText, HostPort: maybeText });

/** A port as it was asked for; `hostPort` undefined means any free one. */
export interface PortBinding {
  /** `80/tcp` */
  containerPort: string;
  hostIp: string | undefined;
  hostPort: string | undefined;
}

/** `PortBindings` and `NetworkSettings.Ports`: `{"80/tcp": [{HostIp, HostPort}]}`. */
export const portBindings = mapOf(listOf(binding)).transform((ports): PortBinding[] =>
  Object.entries(ports).flatMap(([containerPort, bindings]) =>
    bindings.map((wire) => ({ containerPort, hostIp: wire.HostIp, hostPort: wire.HostPort })),
  ),
);

export const hostConfig = z
  .object({
    Privileged: flag,
    AutoRemove: flag,
    ReadonlyRootfs: flag,
    PublishAllPorts: flag,
    Binds: textList,
    Tmpfs: textMap,
    PortBindings: portBindings,
    RestartPolicy: maybe(named),
    LogConfig: maybe(logConfig),
    NetworkMode: maybeText,
    PidMode: maybeText,
    IpcMode: maybeText,
    UTSMode: maybeText,
    UsernsMode: maybeText,
    CapAdd: textList,
    CapDrop: textList,
    SecurityOpt: textList,
    Devices: listOf(device),
    DeviceCgroupRules: textList,
    ExtraHosts: textList,
    Memory: limit,
    MemorySwap: maybeNumber,
    NanoCpus: limit,
    CpuQuota: limit,
    CpuPeriod: limit,
    CpuShares: limit,
    CpusetCpus: maybeText,
    PidsLimit: limit,
    ShmSize: limit,
  })
  .transform((wire) => ({
    privileged: wire.Privileged,
    autoRemove: wire.AutoRemove,
    readonlyRootfs: wire.ReadonlyRootfs,
    publishAllPorts: wire.PublishAllPorts,
    binds: wire.Binds,
    /** Options by path: `size=64m`. */
    tmpfs: wire.Tmpfs,
    portBindings: wire.PortBindings,
    restartPolicy: {
      name: wire.RestartPolicy?.Name ?? 'no',
      maximumRetryCount: wire.RestartPolicy?.MaximumRetryCount ?? 0,
    },
    logDriver: wire.LogConfig?.Type,
    logOptions: wire.LogConfig?.Config ?? {},
    networkMode: wire.NetworkMode,
    pidMode: wire.PidMode,
    ipcMode: wire.IpcMode,
    utsMode: wire.UTSMode,
    usernsMode: wire.UsernsMode,
    capAdd: wire.CapAdd,
    capDrop: wire.CapDrop,
    securityOpt: wire.SecurityOpt,
    /** Their paths on the host. */
    devices: wire.Devices,
    deviceCgroupRules: wire.DeviceCgroupRules,
    extraHosts: wire.ExtraHosts,
    /** Bytes; undefined is no limit. */
    memory: wire.Memory,
    memorySwap: wire.MemorySwap,
    /** CPUs as a fraction, from `--cpus` or quota and period; undefined is no limit. */
    cpus: cpuLimit(wire.NanoCpus, wire.CpuQuota, wire.CpuPeriod),
    cpuShares: wire.CpuShares,
    cpusetCpus: wire.CpusetCpus,
    pidsLimit: wire.PidsLimit,
    shmSize: wire.ShmSize,
  }));

export type HostConfig = z.output<typeof hostConfig>;

function cpuLimit(nano: number | undefined, quota: number | undefined, period: number | undefined) {
  if (nano !== undefined) return nano / 1e9;
  return quota === undefined ? undefined : quota / (period ?? 100_000);
}
