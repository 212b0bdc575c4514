import type { BulkAction } from '@berth/contract';
import type { Jobs } from '../../kernel/jobs/jobs.ts';
import type { RouteContext } from '../../kernel/route-context.ts';
import { requireEngine } from '../../mirror/require-engine.ts';
import { type ContainerChangeKind, type ContainerDeps, changeContainer } from './change-container.ts';

/** Changes under way at once: enough to hide the grace of a stop, few enough for others to use the engine too. */
const AT_ONCE = 8;

export interface BulkChange<Options> {
  readonly action: BulkAction;
  readonly kind: ContainerChangeKind<Options>;
  readonly options: Options;
}

/** Starts a job that makes one change to many containers, with a result for each; one that fails does not stop the others. */
export function bulkChangeOf(deps: ContainerDeps, jobs: Jobs) {
  return async <Options>(
    refs: readonly string[],
    { action, kind, options }: BulkChange<Options>,
    { actor, requestId, client }: RouteContext,
  ): Promise<{ jobId: string }> => {
    await requireEngine(deps.mirror);
    const items = [...new Set(refs)].map((ref) => ({ id: ref, name: deps.mirror.containers.get(ref)?.name ?? ref }));
    const first = items[0]?.name ?? '';
    const jobId = jobs.start(
      {
        kind: `container:${action}`,
        action: `container:${action}`,
        target: items.length === 1 ? first : String(items.length),
        actor,
        requestId,
        address: client.address,
        items,
      },
      async (job, signal) => {
        job.journal({ action, ids: items.map((item) => item.id) });
        await eachOf(items, AT_ONCE, async ({ id }) => {
          if (signal.aborted) return;
          job.item(id, 'running');
          try {
            await changeContainer(deps, kind, id, options, { signal, audited: () => {} });
            job.item(id, 'done');
          } catch (error) {
            job.item(id, 'failed', error);
          }
        });
        return undefined;
      },
    );
    return { jobId };
  };
}

/** Runs `work` for each item in their order, at most `atOnce` of them at a time. */
async function eachOf<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}
