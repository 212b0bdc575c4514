import type { Job } from '@berth/contract';
import { IconCheck } from '@tabler/icons-react';
import { StateShape } from '../../../ui/state/state-shape.tsx';
import { hasFailed } from '../model/job-state.ts';
import { useJobWords } from '../words/job-words.ts';
import classes from './job.module.css';

/** The state of a job as a shape: a short bar runs, a check is done, a square failed. */
export function JobMark({ job }: { job: Job }) {
  const t = useJobWords();
  const words = t(`status_${job.status}`);
  if (job.status === 'running') return <span className={classes.ring} role="img" aria-label={words} title={words} />;
  if (job.status === 'queued') return <span className={classes.wait} role="img" aria-label={words} title={words} />;
  if (hasFailed(job)) return <StateShape shape="failed" tone="bad" label={words} />;
  if (job.status === 'cancelled') return <StateShape shape="exited" tone="idle" label={words} />;
  return <IconCheck className={classes.check} role="img" aria-label={words} />;
}
