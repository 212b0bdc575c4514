import type { Processes } from '@berth/contract';
import { authorise } from '../../kernel/actor.ts';
import type { EngineScope } from '../../kernel/engine-scope.ts';
import { BerthError } from '../../kernel/errors.ts';
import { hideInText } from '../../kernel/hide-secrets.ts';
import type { TopicProvider } from '../../kernel/live/topic-provider.ts';
import { noSuchContainer } from '../../mirror/mirror.ts';
import { createProcessWatches } from './process-watch.ts';

/** The processes of one container. Whoever may not read its environment gets their commands without what may be a secret. */
export function processesTopic(scope: EngineScope): TopicProvider<'processes'> {
  const watches = createProcessWatches(scope);
  return {
    name: 'processes',
    check({ engine, reveal }, actor) {
      if (engine !== scope.name) throw new BerthError('not_found', `There is no engine ${engine}.`);
      if (reveal) authorise(actor, 'container:read.env');
    },
    open({ id, reveal }, push) {
      if (scope.mirror.containers.get(id) === undefined) throw noSuchContainer(id);
      const shown = (listed: Omit<Processes, 'masked'>): Processes => ({
        ...listed,
        masked: !reveal,
        processes: reveal
          ? listed.processes
          : listed.processes.map((one) => ({ ...one, command: hideInText(one.command) })),
      });
      const watch = watches.watch(id, (listed) => push(shown(listed)));
      return { snapshot: async () => shown(await watch.newest()), close: watch.stop };
    },
  };
}
