import { hostname, release } from 'node:os';
import type { HostFacts } from '@berth/contract';
import type { EngineInfo } from '@berth/engine';
import type { EngineScope } from '../../kernel/engine-scope.ts';
import { requireList } from '../../mirror/require-engine.ts';
import { bootTime, memoryLine } from './host-files.ts';
import { diskUse, type HostView, read } from './read-host.ts';
import { isSameMachine } from './same-machine.ts';

/** What is known of the engine's host, and what of its use can be read from here; `view` is null where nothing can. */
export async function lookAtHost(
  { engine, mirror }: EngineScope,
  inContainer: boolean,
  signal: AbortSignal,
): Promise<{ facts: HostFacts; view: HostView | null }> {
  // Only the list tells whether Berth is in a container of this engine.
  await requireList(mirror);
  const info = await engine.info(signal);
  const [meminfo, stat] = await Promise.all([read('/proc/meminfo'), read('/proc/stat')]);
  const berth = inContainer ? [...mirror.containers.rows()].find((row) => row.isBerth) : undefined;
  const own = { kernel: release(), hostName: hostname(), memoryBytes: memoryLine(meminfo, 'MemTotal') };
  const seen = { localSocket: engine.address.kind === 'unix', listsBerth: berth !== undefined };
  const readable = isSameMachine(info, own, seen);
  const inHostNetwork = berth === undefined || berth.networks.some((network) => network.name === 'host');
  const diskPath = readable ? diskPathFor(info, berth !== undefined) : null;
  const disk = diskPath === null ? null : await diskUse(diskPath);
  const bootedAt = readable ? bootTime(stat) : null;
  return {
    facts: {
      operatingSystem: info.operatingSystem ?? null,
      kernel: info.kernelVersion ?? null,
      architecture: info.architecture ?? null,
      cpus: info.cpus ?? null,
      memoryBytes: info.memoryTotal ?? null,
      bootedAt: bootedAt === null ? null : new Date(bootedAt).toISOString(),
      readable,
      swapBytes: readable ? memoryLine(meminfo, 'SwapTotal') : null,
      disk: disk === null ? null : { path: info.rootDir ?? '/', bytes: disk.bytes },
    },
    view: readable ? { network: inHostNetwork, diskPath: disk === null ? null : diskPath } : null,
  };
}

/**
 * A path on the file system that holds the engine's data. In a container of the same engine that is its own root: an overlay reports
 * the file system of its upper layer, which the driver overlay2 keeps there.
 */
function diskPathFor(info: EngineInfo, inside: boolean): string | null {
  if (!inside) return info.rootDir ?? null;
  return info.storageDriver === 'overlay2' ? '/' : null;
}
