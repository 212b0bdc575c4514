import { BerthError } from '../../kernel/errors.ts';
import type { TopicProvider } from '../../kernel/live/topic-provider.ts';
import type { HostSampler } from './host-sampler.ts';

/** What the engine's host is, and how busy it is where that can be read from here. */
export function hostTopic(engineName: string, sampler: HostSampler): TopicProvider<'host'> {
  return {
    name: 'host',
    check({ engine }) {
      if (engine !== engineName) throw new BerthError('not_found', `There is no engine ${engine}.`);
    },
    open(_topic, push) {
      const watch = sampler.watch(push);
      return { snapshot: watch.snapshot, close: watch.stop };
    },
  };
}
