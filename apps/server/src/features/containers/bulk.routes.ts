import { bulkContainers } from '@berth/contract';
import { authorise } from '../../kernel/actor.ts';
import type { Jobs } from '../../kernel/jobs/jobs.ts';
import type { Mount } from '../../kernel/route-context.ts';
import { bulkChangeOf } from './bulk-containers.ts';
import type { ContainerDeps } from './change-container.ts';
import { lifecycle } from './lifecycle.ts';

export function mountBulkContainers(mount: Mount, deps: ContainerDeps, jobs: Jobs): void {
  const bulk = bulkChangeOf(deps, jobs);
  const { start, stop, restart, kill, pause, unpause, remove } = lifecycle;
  mount(bulkContainers.start, ({ body: { ids } }, context) =>
    bulk(ids, { action: 'start', kind: start, options: {} }, context),
  );
  mount(bulkContainers.stop, ({ body: { ids, ...options } }, context) =>
    bulk(ids, { action: 'stop', kind: stop, options }, context),
  );
  mount(bulkContainers.restart, ({ body: { ids, ...options } }, context) =>
    bulk(ids, { action: 'restart', kind: restart, options }, context),
  );
  mount(bulkContainers.kill, ({ body: { ids, ...options } }, context) =>
    bulk(ids, { action: 'kill', kind: kill, options }, context),
  );
  mount(bulkContainers.pause, ({ body: { ids } }, context) =>
    bulk(ids, { action: 'pause', kind: pause, options: {} }, context),
  );
  mount(bulkContainers.unpause, ({ body: { ids } }, context) =>
    bulk(ids, { action: 'unpause', kind: unpause, options: {} }, context),
  );
  mount(bulkContainers.remove, ({ body: { ids, ...options } }, context) => {
    if (options.volumes) authorise(context.actor, 'volume:remove');
    return bulk(ids, { action: 'remove', kind: remove, options }, context);
  });
}
