import type { ContainerSummary } from '@berth/contract';
import type { ContainerSummary as ListedContainer } from '@berth/engine';
import { hideInRecord, hideInText } from '../kernel/hide-secrets.ts';
import { healthOf, instantOf, networksOf, portsOf, stackOf, unknownInstant } from './row-parts.ts';

/**
 * A row as far as the engine's list reaches. What only an inspect knows is kept from `known`, the row of the same container,
 * where its state has not changed; a row without that is incomplete. The store adds `isBerth` and `pending`.
 */
export function rowFromList(listed: ListedContainer, known?: ContainerSummary): ContainerSummary {
  const kept = known !== undefined && known.state === listed.state ? known : undefined;
  return {
    id: listed.id,
    name: listed.name,
    image: listed.image,
    imageId: listed.imageId,
    state: listed.state,
    health: healthOf(listed.state, listed.health),
    failingStreak: kept?.failingStreak ?? null,
    exitCode: ['exited', 'dead', 'restarting'].includes(listed.state) ? (listed.exitCode ?? null) : null,
    oomKilled: kept?.oomKilled ?? false,
    error: kept?.error ?? null,
    createdAt: known?.createdAt ?? instantOf(listed.createdAt) ?? unknownInstant,
    startedAt: kept?.startedAt ?? null,
    finishedAt: kept?.finishedAt ?? null,
    restartCount: known?.restartCount ?? 0,
    restartPolicy: known?.restartPolicy ?? '',
    command: hideInText(listed.command),
    ports: portsOf(listed.ports),
    networks: networksOf(listed.networks),
    labels: hideInRecord(listed.labels),
    ...stackOf(listed.labels),
    tty: known?.tty ?? false,
    autoRemove: known?.autoRemove ?? false,
    memoryLimit: known?.memoryLimit ?? null,
    cpuLimit: known?.cpuLimit ?? null,
    isBerth: false,
    pending: null,
    incomplete: kept?.incomplete ?? true,
  };
}

/** Everything in a list's answer that, when it differs from the answer before, means that something was missed. */
export function listKey(listed: ListedContainer): string {
  return JSON.stringify([
    listed.name,
    listed.image,
    listed.imageId,
    listed.state,
    listed.health,
    listed.exitCode,
    portsOf(listed.ports),
    networksOf(listed.networks),
    listed.mounts.length,
  ]);
}
