import { cancelJob, getJob, listJobs, markJobSeen } from '@berth/contract';
import type { Jobs } from '../../kernel/jobs/jobs.ts';
import type { Mount } from '../../kernel/route-context.ts';

export function mountJobs(mount: Mount, jobs: Jobs): void {
  mount(listJobs, ({ query }) => ({ items: jobs.list(query.limit, query.status) }));
  mount(getJob, ({ params }) => {
    const { job, output } = jobs.get(params.jobId);
    return { ...job, output };
  });
  mount(cancelJob, ({ params }, { actor, audited }) => {
    const job = jobs.cancel(params.jobId, actor);
    audited({ kind: 'job', id: job.id, name: job.target });
    return job;
  });
  mount(markJobSeen, ({ params }, { audited }) => {
    const job = jobs.markSeen(params.jobId);
    audited({ kind: 'job', id: job.id, name: job.target });
    return job;
  });
}
