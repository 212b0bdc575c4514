import { portSchema } from '@berth/contract';
import type { ContainerDetails, MountPoint } from '@berth/engine';
import { z } from 'zod';

/** How one container needs another one to be there. */
export interface ContainerUse {
  readonly how: 'network' | 'pid' | 'ipc' | 'volumes-from' | 'link';
  /** Id or name, as it was given. */
  readonly ref: string;
}

/** A port of the host that a container wants whenever it runs. */
export interface AskedPort {
  /** '' is every address. */
  readonly hostIp: string;
  readonly hostPort: number;
  readonly protocol: 'tcp' | 'udp' | 'sctp';
}

/** What an inspect tells of a container beyond its row, and others have to know without asking again. */
export interface ContainerFacts {
  readonly uses: readonly ContainerUse[];
  readonly asked: readonly AskedPort[];
  /** The command that its health check runs. */
  readonly healthCheck?: string;
  /** The volumes and paths of the host that it mounts. */
  readonly stores: readonly string[];
}

export const noFacts: ContainerFacts = { uses: [], asked: [], stores: [] };

const references = z.array(z.string()).nullish().catch([]);
const rawUses = z.object({ HostConfig: z.object({ VolumesFrom: references, Links: references }) }).catch({
  HostConfig: { VolumesFrom: [], Links: [] },
});

export function factsOf(details: ContainerDetails): ContainerFacts {
  const { hostConfig } = details;
  const raw = rawUses.parse(details.raw).HostConfig;
  const modes = [
    ['network', hostConfig.networkMode],
    ['pid', hostConfig.pidMode],
    ['ipc', hostConfig.ipcMode],
  ] as const;
  const uses: ContainerUse[] = [
    ...modes.flatMap(([how, mode]) => (mode?.startsWith('container:') ? [{ how, ref: mode.slice(10) }] : [])),
    ...(raw.VolumesFrom ?? []).map((text) => ({ how: 'volumes-from' as const, ref: beforeColon(text) })),
    // The engine writes links as `/target:/self/alias`.
    ...(raw.Links ?? []).map((text) => ({ how: 'link' as const, ref: beforeColon(text).replace(/^\//, '') })),
  ];
  const asked = hostConfig.portBindings.flatMap((binding): AskedPort[] => {
    const protocol = portSchema.shape.protocol.safeParse(binding.containerPort.split('/')[1] ?? 'tcp');
    const hostPort = Number(binding.hostPort);
    if (!protocol.success || !Number.isInteger(hostPort) || hostPort <= 0) return [];
    return [{ hostIp: binding.hostIp ?? '', hostPort, protocol: protocol.data }];
  });
  const stores = details.mounts.flatMap((mount) => storeOf(mount) ?? []);
  const healthCheck = details.config.healthcheck?.test.slice(1).join(' ') ?? '';
  if (healthCheck !== '') return { uses, asked, stores, healthCheck };
  return uses.length === 0 && asked.length === 0 && stores.length === 0 ? noFacts : { uses, asked, stores };
}

/** What a mount keeps its files in: a volume's name, or a path of the host; undefined for what is in memory. */
export function storeOf({ type, name, source }: MountPoint): string | undefined {
  return type === 'volume' ? name : type === 'bind' ? source : undefined;
}

function beforeColon(text: string): string {
  return text.split(':')[0] ?? '';
}
