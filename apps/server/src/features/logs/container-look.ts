import type { ContainerDetails } from '@berth/engine';

/** What must be known of a container to read its log and to say how it ended. */
export interface ContainerLook {
  tty: boolean;
  /** The logging driver. */
  driver: string;
  running: boolean;
  /** RFC 3339 as the engine gives them; empty where there was none. */
  startedAt: string;
  finishedAt: string;
  exitCode: number | null;
  oomKilled: boolean;
  /** Whether the engine keeps no copy for a driver that it cannot read. */
  cacheDisabled: boolean;
  /** How often its restart policy has started it again, and the policy's name. */
  restarts: number;
  policy: string;
  /** Bytes; null: no limit. */
  memoryLimit: number | null;
  /** Why the engine could not start it, in its words; empty where it could. */
  reason: string;
}

/** From an inspect of the engine. */
export function toContainerLook(details: ContainerDetails): ContainerLook {
  const { state, config, hostConfig } = details;
  const running = state.running && !state.restarting;
  return {
    tty: config.tty,
    driver: hostConfig.logDriver ?? '',
    // The engine says of one that waits for its next try that it runs.
    running,
    startedAt: state.startedAt ?? '',
    finishedAt: state.finishedAt ?? '',
    exitCode: running ? null : (state.exitCode ?? null),
    oomKilled: !running && state.oomKilled,
    cacheDisabled: /^(1|t|true)$/i.test(hostConfig.logOptions['cache-disabled'] ?? ''),
    restarts: details.restartCount,
    policy: hostConfig.restartPolicy.name || 'no',
    memoryLimit: hostConfig.memory ?? null,
    reason: state.error ?? '',
  };
}
