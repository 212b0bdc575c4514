import type { Job } from '@berth/contract';
import { formatDay, formatMoment, formatTimeOfDay } from '../../../lib/format/time.ts';
import type { GridColumn } from '../../../ui/data-grid/types.ts';
import { Avatar } from '../../../ui/parts/avatar.tsx';
import { useJobWords } from '../words/job-words.ts';
import classes from './job.module.css';
import { JobIcon } from './job-icon.tsx';
import { JobMark } from './job-mark.tsx';
import { JobName } from './job-name.tsx';
import { JobProgress } from './job-progress.tsx';
import { JobTook } from './job-took.tsx';

/** The columns of the list of jobs. */
export function useJobColumns(userId: string | undefined): GridColumn<Job>[] {
  const t = useJobWords();
  return [
    {
      id: 'state',
      words: '',
      width: '24px',
      cell: (job) => (
        <span className={classes.mark}>
          <JobMark job={job} />
        </span>
      ),
    },
    {
      id: 'job',
      words: t('job'),
      width: 'minmax(0,1fr)',
      cell: (job) => (
        <span className={classes.name}>
          <JobIcon kind={job.kind} />
          <span>
            <JobName job={job} />
          </span>
        </span>
      ),
    },
    {
      id: 'by',
      words: t('by'),
      width: '110px',
      cell: ({ createdBy }) => (
        <span className={classes.who}>
          <Avatar name={createdBy.name} size={20} />
          <span>{createdBy.id === userId ? t('you') : createdBy.name}</span>
        </span>
      ),
    },
    { id: 'progress', words: t('progress'), width: '214px', cell: (job) => <JobProgress job={job} /> },
    { id: 'started', words: t('started'), width: '84px', numeric: true, cell: (job) => <Started at={job.createdAt} /> },
    { id: 'took', words: t('took'), width: '64px', numeric: true, cell: (job) => <JobTook job={job} /> },
  ];
}

/** The time of day, with the day when it is not today. */
export function Started({ at }: { at: string }) {
  const today = new Date(at).toDateString() === new Date().toDateString();
  return (
    <time dateTime={at} title={formatMoment(at)} className={classes.muted}>
      {today ? formatTimeOfDay(at) : formatDay(at)}
    </time>
  );
}
