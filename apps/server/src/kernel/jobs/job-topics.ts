import { type Actor, authorise } from '../actor.ts';
import type { TopicProvider } from '../live/topic-provider.ts';
import type { Jobs } from './jobs.ts';

const listed = 200;

/** The newest jobs, as they change. */
export function jobsTopic(jobs: Jobs): TopicProvider<'jobs'> {
  return {
    name: 'jobs',
    open(_topic, push) {
      const close = jobs.feed.watch({
        changed: ({ job }) => push({ upsert: [job], remove: [] }),
        removed: (ids) => push({ upsert: [], remove: [...ids] }),
      });
      return { snapshot: () => ({ items: jobs.list(listed) }), close };
    },
  };
}

/** One job with its output. */
export function jobTopic(jobs: Jobs): TopicProvider<'job'> {
  return {
    name: 'job',
    check({ id }, actor: Actor) {
      authorise(actor, 'job:read', { kind: 'job', id: jobs.get(id).job.id });
    },
    open({ id }, push) {
      const close = jobs.feed.watch({
        changed: ({ job, output }) => {
          if (job.id === id) push({ job, output: [...output] });
        },
      });
      return {
        snapshot() {
          // Else the lines that wait to be told would come twice.
          jobs.tellNow(id);
          const { job, output } = jobs.get(id);
          return { job, output };
        },
        close,
      };
    },
  };
}
