import type { Job } from '@berth/contract';
import { hasEnded, hasFailed, shareOf } from '../model/job-state.ts';
import { progressText, resultText } from '../model/job-text.ts';
import { useJobWords } from '../words/job-words.ts';
import classes from './job.module.css';

const mostSegments = 16;

/** A bar for bytes, segments for steps and things. */
export function JobBar({ job }: { job: Job }) {
  const share = shareOf(job);
  if (share === null || !job.progress) return <span className={classes.bar} />;
  const { current, total, unit } = job.progress;
  if (unit === 'bytes' || total > mostSegments) {
    return (
      <span className={classes.bar}>
        <i style={{ width: `${share * 100}%` }} />
      </span>
    );
  }
  return (
    <span className={classes.segments}>
      {Array.from({ length: total }, (_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the segments are a count and never move
        <i key={n} data-done={n < current ? '' : undefined} data-now={n === current ? '' : undefined} />
      ))}
    </span>
  );
}

/** How far a job is, or what came of it. */
export function JobProgress({ job }: { job: Job }) {
  const t = useJobWords();
  if (job.status === 'running') {
    return (
      <span className={classes.progress}>
        <JobBar job={job} />
        <span>{progressText(t, job)}</span>
      </span>
    );
  }
  const tone = hasFailed(job) ? classes.bad : hasEnded(job) ? '' : classes.muted;
  return <span className={`${classes.result} ${tone}`}>{resultText(t, job)}</span>;
}
