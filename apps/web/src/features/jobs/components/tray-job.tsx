import type { Job } from '@berth/contract';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { groupOf, hasEnded } from '../model/job-state.ts';
import { progressText, reasonOf, resultText } from '../model/job-text.ts';
import { useJobWords } from '../words/job-words.ts';
import { JobIcon } from './job-icon.tsx';
import { JobMark } from './job-mark.tsx';
import { JobName } from './job-name.tsx';
import { JobBar } from './job-progress.tsx';
import { JobTook } from './job-took.tsx';
import classes from './jobs-tray.module.css';

interface TrayJobProps {
  job: Job;
  onOpen(): void;
  onSeen(): void;
}

/** One job in the tray: what, how far, and for a failure why and the way to put it away. */
export function TrayJob({ job, onOpen, onSeen }: TrayJobProps) {
  const t = useJobWords();
  const unseen = groupOf(job) === 'failed';
  const reason = unseen ? reasonOf(job) : null;
  return (
    <div className={classes.job}>
      <div className={classes.head}>
        {hasEnded(job) ? <JobMark job={job} /> : <JobIcon kind={job.kind} />}
        <Link to="/jobs/$jobId" params={{ jobId: job.id }} onClick={onOpen} className={classes.words ?? ''}>
          <span>
            <JobName job={job} />
          </span>
          <small className={unseen ? classes.bad : ''}>{hasEnded(job) ? resultText(t, job) : job.createdBy.name}</small>
        </Link>
        <span className={classes.number}>{hasEnded(job) ? <JobTook job={job} /> : progressText(t, job)}</span>
      </div>
      {!hasEnded(job) && <JobBar job={job} />}
      {unseen && (
        <div className={classes.cure}>
          <span>
            {job.status === 'interrupted' ? t('interrupted_words') : reason?.words}
            {reason?.engine && <code>{reason.engine}</code>}
          </span>
          <Button size="xs" onClick={onSeen}>
            {t('mark_seen')}
          </Button>
        </div>
      )}
    </div>
  );
}
