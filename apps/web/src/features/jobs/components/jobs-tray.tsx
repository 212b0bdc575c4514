import type { Job } from '@berth/contract';
import { IconChevronDown, IconChevronUp, IconListCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Rich } from '../../../lib/i18n/rich.tsx';
import { useKeys } from '../../../ui/keys/use-keys.ts';
import { StateShape } from '../../../ui/state/state-shape.tsx';
import { useJobs, useMarkSeen } from '../api/use-jobs.ts';
import { groupOf, shareOf } from '../model/job-state.ts';
import { progressText } from '../model/job-text.ts';
import { useJobWords } from '../words/job-words.ts';
import { JobName } from './job-name.tsx';
import classes from './jobs-tray.module.css';
import { TrayJob } from './tray-job.tsx';

const shownAtMost = 6;

/** The jobs at the right of the status bar: how many run, the first of them, its progress. Opens upward; failures stay in it until seen. */
export function JobsTray() {
  const t = useJobWords();
  const jobs = useJobs() ?? [];
  const seen = useMarkSeen();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  useKeys({ Escape: close }, open);
  const busy = jobs.filter((job) => groupOf(job) === 'running' || groupOf(job) === 'waiting');
  const failed = jobs.filter((job) => groupOf(job) === 'failed');
  const recent = [...busy, ...failed, ...jobs.filter((job) => groupOf(job) === 'done')].slice(0, shownAtMost);
  const Chevron = open ? IconChevronDown : IconChevronUp;
  return (
    <>
      {open && (
        <section className={classes.tray} aria-label={t('jobs')}>
          <header>
            <b>{t('jobs')}</b>
            <Link to="/jobs" onClick={() => setOpen(false)}>
              {t('all_jobs')}
            </Link>
          </header>
          {recent.length === 0 && <p>{t('no_jobs')}</p>}
          {recent.map((job) => (
            <TrayJob key={job.id} job={job} onOpen={() => setOpen(false)} onSeen={() => seen.mutate([job.id])} />
          ))}
        </section>
      )}
      <button type="button" className={classes.pill} aria-expanded={open} onClick={() => setOpen(!open)}>
        <IconListCheck aria-hidden />
        {busy.length > 0 && <Rich text={t('n_jobs', { count: busy.length })} values={{ n: busy.length }} />}
        {busy.length + failed.length === 0 && t('no_jobs')}
        {failed.length > 0 && (
          <span className={classes.failed}>
            <StateShape shape="failed" tone="bad" size={10} />
            {t('n_failed', { count: failed.length })}
          </span>
        )}
        {busy[0] && <First job={busy[0]} />}
        <Chevron aria-hidden />
      </button>
    </>
  );
}

function First({ job }: { job: Job }) {
  const t = useJobWords();
  const share = shareOf(job);
  return (
    <>
      <span className={classes.separator} />
      <span className={classes.name}>
        <JobName job={job} />
      </span>
      {share !== null && (
        <span className={classes.bar}>
          <i style={{ width: `${share * 100}%` }} />
        </span>
      )}
      <span>{progressText(t, job)}</span>
    </>
  );
}
