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
  };
}
