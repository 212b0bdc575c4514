import type { Job } from '@berth/contract';
import { formatClock } from '../../../lib/format/time.ts';
import { useNow } from '../../../lib/format/use-now.ts';
import { durationOf, hasEnded } from '../model/job-state.ts';

/** How long a job ran; counts up while it runs. */
export function JobTook({ job }: { job: Job }) {
  return hasEnded(job) ? words(job, 0) : <Running job={job} />;
}

function Running({ job }: { job: Job }) {
  return words(job, useNow());
}

function words(job: Job, now: number): string {
  const ms = durationOf(job, now);
  return ms === null ? '–' : formatClock(ms, hasEnded(job));
}
