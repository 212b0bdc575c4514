import type { EngineScope } from '../../kernel/engine-scope.ts';
import { BerthError } from '../../kernel/errors.ts';
import type { TopicProvider } from '../../kernel/live/topic-provider.ts';
import { noSuchContainer } from '../../mirror/mirror.ts';
import type { FollowStats } from './stats-follower.ts';
import type { StatsSampler } from './stats-sampler.ts';

function requireEngineNamed(name: string, asked: string): void {
  if (asked !== name) throw new BerthError('not_found', `There is no engine ${asked}.`);
}

/** The use of the containers that a viewer sees now. */
export function statsTopic(scope: EngineScope, sampler: StatsSampler): TopicProvider<'stats'> {
  return {
    name: 'stats',
    check: ({ engine }) => requireEngineNamed(scope.name, engine),
    open({ ids }, push) {
      const watch = sampler.watch(ids, (samples) => push({ samples }));
      return { snapshot: () => ({ samples: watch.samples() }), close: watch.stop };
    },
  };
}

/** All that is measured of one container, for its page. */
export function containerStatsTopic(scope: EngineScope, follow: FollowStats): TopicProvider<'container-stats'> {
  return {
    name: 'container-stats',
    check: ({ engine }) => requireEngineNamed(scope.name, engine),
    open({ id }, push) {
      if (scope.mirror.containers.get(id) === undefined) throw noSuchContainer(id);
      return follow(id, push);
    },
  };
}
