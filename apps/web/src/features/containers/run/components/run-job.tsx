import '@mantine/core/styles/Progress.layer.css';
import { cancelJob, type Job } from '@berth/contract';
import { Button, Progress } from '@mantine/core';
import { useEffect } from 'react';
import { ApiError } from '../../../../lib/api/api-error.ts';
import { call } from '../../../../lib/api/call.ts';
import { formatBytes } from '../../../../lib/format/bytes.ts';
import { useLive } from '../../../../lib/live/use-live.ts';
import { useCan } from '../../../../lib/session/session.ts';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { hasEnded } from '../api/use-submit.ts';
import { useRunWords } from '../words/run-words.ts';
import classes from './run-job.module.css';

interface RunJobProps {
  jobId: string;
  image: string;
  onCreated(containerId: string): void;
  /** The job came to its end and made no container. */
  onEnded(): void;
  onClose(): void;
}

/** The pull and the run as they go, in place of the steps; a failure stays here until it is closed or the form is sent again. */
export function RunJob({ jobId, image, onCreated, onEnded, onClose }: RunJobProps) {
  const t = useRunWords();
  const mayCancel = useCan()('job:cancel');
  const job = useLive({ name: 'job', id: jobId }).data?.job;
  const made = job?.status === 'succeeded' ? job.result?.containerId : undefined;
  useEffect(() => {
    if (made !== undefined) onCreated(made);
  }, [made, onCreated]);
  const running = job === undefined || !hasEnded(job);
  const madeNothing = !running && made === undefined;
  useEffect(() => {
    if (madeNothing) onEnded();
  }, [madeNothing, onEnded]);
  const cancel = () => void call(cancelJob, { params: { jobId } }).catch(() => undefined);
  return (
    <section className={classes.job} aria-live="polite">
      <h3>{t(`job.${job?.status ?? 'queued'}`, { image })}</h3>
      {job && <Layers job={job} />}
      {job?.error && <ErrorState error={new ApiError(job.error.code, 0, job.error.message, job.error)} />}
      <div className={classes.ways}>
        {running && mayCancel && job?.cancellable && <Button onClick={cancel}>{t('job_cancel')}</Button>}
        {!running && <Button onClick={onClose}>{t('job_close')}</Button>}
      </div>
    </section>
  );
}

function Layers({ job }: { job: Job }) {
  return (
    <ol className={classes.steps}>
      {job.steps.map((step) => (
        <li key={step.key} data-status={step.status}>
          <span>{step.title}</span>
          {step.total !== null && step.total > 0 && (
            <>
              <Progress value={(100 * (step.current ?? 0)) / step.total} size={3} aria-label={step.title} />
              <small>
                {formatBytes(step.current ?? 0)} / {formatBytes(step.total)}
              </small>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
