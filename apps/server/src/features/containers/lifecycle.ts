import type { BulkAction } from '@berth/contract';
import type { ContainerChangeKind } from './change-container.ts';

interface Grace {
  readonly timeout?: number | undefined;
}
interface Removal {
  readonly force: boolean;
  readonly volumes: boolean;
}
type None = Readonly<Record<never, never>>;

const start: ContainerChangeKind<None> = {
  pending: 'starting',
  starts: true,
  harmless: true,
  ask: (containers, id) => containers.start(id),
};

const stop: ContainerChangeKind<Grace> = {
  pending: 'stopping',
  ask: (containers, id, { timeout }) => containers.stop(id, { timeout }),
};

const restart: ContainerChangeKind<Grace> = {
  pending: 'restarting',
  starts: true,
  ask: (containers, id, { timeout }) => containers.restart(id, { timeout }),
};

const kill: ContainerChangeKind<{ signal: string }> = {
  pending: 'killing',
  ask: (containers, id, { signal }) => containers.kill(id, { signal }),
};

const pause: ContainerChangeKind<None> = {
  pending: 'pausing',
  ask: (containers, id) => containers.pause(id),
};

const unpause: ContainerChangeKind<None> = {
  pending: 'unpausing',
  harmless: true,
  ask: (containers, id) => containers.unpause(id),
};

const remove: ContainerChangeKind<Removal> = {
  pending: 'removing',
  ask: (containers, id, { force, volumes }) => containers.remove(id, { force, volumes }),
};

export const rename: ContainerChangeKind<{ name: string }> = {
  pending: 'renaming',
  ask: (containers, id, { name }) => containers.rename(id, name),
};

/** The changes that one container, or several as a job, can undergo. */
export const lifecycle = { start, stop, restart, kill, pause, unpause, remove } satisfies Record<BulkAction, unknown>;
