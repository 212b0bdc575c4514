import type { EngineInfo } from '@berth/engine';

/** What is known of the machine that this process runs on. */
export interface OwnMachine {
  readonly kernel: string;
  readonly hostName: string;
  /** Bytes, by /proc/meminfo. */
  readonly memoryBytes: number | null;
}

/**
 * Whether the engine runs on this very machine, so that /proc tells of its host. It takes a local socket, the same kernel, the same
 * memory to the byte, and either the same host name or (in a container, which has a name of its own) that the engine lists the
 * container that Berth runs in. lxcfs and virtual machines show other memory, and are told apart by that.
 */
export function isSameMachine(
  info: Pick<EngineInfo, 'kernelVersion' | 'memoryTotal' | 'name'>,
  own: OwnMachine,
  seen: { readonly localSocket: boolean; readonly listsBerth: boolean },
): boolean {
  const sameKernel = info.kernelVersion === own.kernel;
  const sameMemory = own.memoryBytes !== null && info.memoryTotal === own.memoryBytes;
  return seen.localSocket && sameKernel && sameMemory && (seen.listsBerth || info.name === own.hostName);
}
