import type { Job } from '@berth/contract';
import { kindText } from '../model/job-text.ts';
import { useJobWords } from '../words/job-words.ts';

/** Verb and object: **Pull** `postgres:17.7`. One thing is called by its name, several by their number. */
export function JobName({ job }: { job: Job }) {
  const t = useJobWords();
  const [only] = job.items.length === 1 ? job.items : [];
  return (
    <>
      <b>{kindText(t, job.kind)}</b>{' '}
      {job.items.length > 1 ? t('n_containers', { count: job.items.length }) : <code>{only?.name ?? job.target}</code>}
    </>
  );
}
