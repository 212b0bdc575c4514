import { authorise } from '../../kernel/actor.ts';
import type { EngineScope } from '../../kernel/engine-scope.ts';
import { BerthError } from '../../kernel/errors.ts';
import type { TopicProvider } from '../../kernel/live/topic-provider.ts';
import { noSuchContainer } from '../../mirror/mirror.ts';
import { type HealthLog, hideInHealthLog } from './health-log.ts';
import { createHealthWatches } from './health-watch.ts';

/** The answers of a container's healthcheck. Whoever may not read its environment gets them without what may be a secret. */
export function healthTopic(scope: EngineScope): TopicProvider<'health'> {
  const watch = createHealthWatches(scope);
  return {
    name: 'health',
    check({ engine, reveal }, actor) {
      if (engine !== scope.name) throw new BerthError('not_found', `There is no engine ${engine}.`);
      if (reveal) authorise(actor, 'container:read.env');
    },
    open({ id, reveal }, push) {
      if (scope.mirror.containers.get(id) === undefined) throw noSuchContainer(id);
      const shown = (log: HealthLog) => ({ log: reveal ? log : hideInHealthLog(log) });
      const watched = watch(id, (fresh) => push(shown(fresh)));
      return { snapshot: async () => shown(await watched.kept()), close: watched.stop };
    },
  };
}
