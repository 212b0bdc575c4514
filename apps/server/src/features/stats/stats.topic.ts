import { BerthError } from '../../kernel/errors.ts';
import type { TopicProvider } from '../../kernel/live/topic-provider.ts';
import type { StatsSampler } from './stats-sampler.ts';

/** The use of the containers that a viewer sees now. */
export function statsTopic(engineName: string, sampler: StatsSampler): TopicProvider<'stats'> {
  return {
    name: 'stats',
    check({ engine }) {
      if (engine !== engineName) throw new BerthError('not_found', `There is no engine ${engine}.`);
    },
    open({ ids }, push) {
      const watch = sampler.watch(ids, (samples) => push({ samples }));
      return { snapshot: () => ({ samples: watch.samples() }), close: watch.stop };
    },
  };
}
