import type { ContainerSummary, ParsedInput, previewRemoval, RouteAnswer } from '@berth/contract';
import type { MountPoint } from '@berth/engine';
import type { ContainerStore } from '../../mirror/container-store.ts';
import { requireEngine } from '../../mirror/require-engine.ts';
import { resolveRef } from '../../mirror/resolve-ref.ts';
import type { ContainerDeps } from './change-container.ts';
import { meaningOf } from './engine-words.ts';

type Preview = RouteAnswer<typeof previewRemoval>;
type Dependant = Preview['dependants'][number];

/** What a removal would lose, asked of the engine, and who depends on the container, known from the mirror. */
export function previewRemovalOf({ engine, mirror }: ContainerDeps) {
  return async (
    { params }: ParsedInput<typeof previewRemoval>,
    { signal }: { signal: AbortSignal },
  ): Promise<Preview> => {
    await requireEngine(mirror);
    const row = await mirror.resolve(params.containerId, signal);
    const details = await engine.containers.inspect(row.id, { size: true, signal }).catch((error: unknown) => {
      throw meaningOf(error, row);
    });
    return {
      id: row.id,
      name: row.name,
      running: details.state.running || details.state.paused || details.state.restarting,
      writableBytes: details.sizeRw ?? null,
      anonymousVolumes: details.mounts
        .filter(isAnonymous)
        .map((mount) => ({ name: mount.name ?? '', target: mount.destination, bytes: null })),
      dependants: dependantsOf(row, mirror.containers),
      autoRemove: details.hostConfig.autoRemove,
    };
  };
}

/** Volumes that the engine named itself: 64 hex digits. */
export function isAnonymous(mount: Pick<MountPoint, 'type' | 'name'>): boolean {
  return mount.type === 'volume' && /^[0-9a-f]{64}$/.test(mount.name ?? '');
}

/** The containers that need this one to be there, each with the first of its reasons. */
export function dependantsOf(target: ContainerSummary, store: ContainerStore): Dependant[] {
  const rows = [...store.rows()];
  return rows.flatMap((row): Dependant[] => {
    if (row.id === target.id) return [];
    const use = store.facts(row.id).uses.find(({ ref }) => resolveRef(rows, ref)?.id === target.id);
    if (use !== undefined) return [{ id: row.id, name: row.name, how: use.how }];
    return dependsInStack(row, target) ? [{ id: row.id, name: row.name, how: 'depends_on' }] : [];
  });
}

/** Compose writes `depends_on` into a label: `db:service_healthy:true,cache:service_started:false`. */
function dependsInStack(row: ContainerSummary, target: ContainerSummary): boolean {
  if (row.stack === null || row.stack !== target.stack || target.service === null) return false;
  const wanted = (row.labels['com.docker.compose.depends_on'] ?? '').split(',').map((part) => part.split(':')[0]);
  return wanted.includes(target.service);
}
