import type { Job } from '@berth/contract';
import { Button } from '@mantine/core';
import { formatTimeOfDay } from '../../../lib/format/time.ts';
import { Rich } from '../../../lib/i18n/rich.tsx';
import { useLive } from '../../../lib/live/use-live.ts';
import { useCan } from '../../../lib/session/session.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { SkeletonRows } from '../../../ui/feedback/skeleton-rows.tsx';
import { Pane } from '../../../ui/layout/pane.tsx';
import { Avatar } from '../../../ui/parts/avatar.tsx';
import { useCancelJob } from '../api/use-jobs.ts';
import { hasEnded, hasFailed } from '../model/job-state.ts';
import { kindText, reasonOf } from '../model/job-text.ts';
import { useJobWords } from '../words/job-words.ts';
import { JobIcon } from './job-icon.tsx';
import { JobItems } from './job-items.tsx';
import { JobName } from './job-name.tsx';
import { JobOutput } from './job-output.tsx';
import classes from './job-pane.module.css';
import { JobSteps } from './job-steps.tsx';
import { JobTook } from './job-took.tsx';

/** One job beside the list: who, how long, its steps, what came of each object, and its output as it comes. */
export function JobPane({ jobId, userId, onClose }: { jobId: string; userId: string | undefined; onClose(): void }) {
  const t = useJobWords();
  const { data, status } = useLive({ name: 'job', id: jobId });
  if (!data) {
    return (
      <Pane title={t('job')} label={t('job')} onClose={onClose}>
        {status === 'refused' ? <EmptyState art={false} title={t('gone')} lead={t('gone_lead')} /> : <SkeletonRows />}
      </Pane>
    );
  }
  const { job, output } = data;
  return (
    <Pane
      title={<JobName job={job} />}
      label={`${kindText(t, job.kind)} ${job.target}`}
      origin={t(`status_${job.status}`)}
      icon={
        <span className={classes.icon}>
          <JobIcon kind={job.kind} />
        </span>
      }
      actions={<Cancel job={job} />}
      onClose={onClose}
    >
      <Facts job={job} userId={userId} />
      <Reason job={job} />
      <JobSteps steps={job.steps} />
      <JobItems items={job.items} />
      {(output.length > 0 || job.items.length < 2) && (
        <JobOutput lines={output} live={!hasEnded(job) && status === 'live'} />
      )}
    </Pane>
  );
}

function Cancel({ job }: { job: Job }) {
  const t = useJobWords();
  const can = useCan();
  const cancel = useCancelJob();
  if (hasEnded(job) || !can('job:cancel')) return null;
  if (cancel.isSuccess) return <small className={classes.muted}>{t('cancelling')}</small>;
  if (!job.cancellable) return null;
  const done = job.items.filter((item) => item.outcome === 'done').length;
  const words = done > 0 ? t('cancel_left', { n: done, all: job.items.length }) : t('cancel');
  return (
    <Button
      size="xs"
      disabled={cancel.isPending}
      title={cancel.isError ? t('actions_failed') : words}
      onClick={() => cancel.mutate(job.id)}
    >
      {words}
    </Button>
  );
}

function Facts({ job, userId }: { job: Job; userId: string | undefined }) {
  const t = useJobWords();
  const { createdBy, startedAt, createdAt, result } = job;
  return (
    <div className={classes.facts}>
      <span>
        <Avatar name={createdBy.name} size={20} />
        <b>{createdBy.id === userId ? t('you') : createdBy.name}</b>
      </span>
      <span>
        <Rich text={t('since')} values={{ at: formatTimeOfDay(startedAt ?? createdAt, true) }} />
      </span>
      <span>
        <Rich text={t(hasEnded(job) ? 'ran' : 'runs')} values={{ time: <JobTook job={job} /> }} />
      </span>
      {result?.containerId && (
        <a href={`/containers/${result.containerId}`} className={classes.link}>
          {t('open_container')}
        </a>
      )}
      <span className={classes.id}>
        <Rich text={t('job_id')} values={{ id: job.id.slice(0, 8) }} />
      </span>
    </div>
  );
}

function Reason({ job }: { job: Job }) {
  const t = useJobWords();
  const reason = reasonOf(job);
  if (!hasFailed(job) || (job.items.length > 1 && job.error === null)) return null;
  if (job.status === 'interrupted') return <div className={classes.reason}>{t('interrupted_words')}</div>;
  return (
    <div className={classes.reason}>
      {reason?.words}
      {reason?.engine && <code>{reason.engine}</code>}
    </div>
  );
}
