import type { Job, JobKind } from '@berth/contract';
import { errorWords } from '../../../lib/errors/error-text.ts';
import type { Text } from '../../../lib/i18n/define-words.ts';
import type { sayJob } from '../words/job-words.ts';
import { shareOf } from './job-state.ts';

type JobText = typeof sayJob extends Text<infer Key> ? Text<Key> : never;

const kinds = {
  'container:start': 'kind_start',
  'container:stop': 'kind_stop',
  'container:restart': 'kind_restart',
  'container:kill': 'kind_kill',
  'container:pause': 'kind_pause',
  'container:unpause': 'kind_unpause',
  'container:remove': 'kind_remove',
  'container:run': 'kind_run',
  'image:pull': 'kind_pull',
} as const satisfies Record<JobKind, string>;

/** What a job does, as a verb. */
export function kindText(t: JobText, kind: JobKind): string {
  return t(kinds[kind]);
}

/** How far a running job is: `64 %`, `step 7 of 8`, `3 of 5`. */
export function progressText(t: JobText, job: Job): string {
  const { progress } = job;
  const share = shareOf(job);
  if (!progress || share === null) return '';
  if (progress.unit === 'bytes') return `${Math.floor(share * 100)} %`;
  const values = { n: progress.current, all: progress.total };
  return progress.unit === 'steps' ? t('step_of', values) : t('item_of', values);
}

/** What came of an ended job, in a few words. */
export function resultText(t: JobText, job: Job): string {
  const failed = job.items.filter((item) => item.outcome === 'failed').length;
  if (job.items.length > 1 && failed > 0) return t('items_failed', { failed, all: job.items.length });
  if (job.status === 'interrupted') return t('status_interrupted');
  const done = job.items.filter((item) => item.outcome === 'done').length;
  if (job.items.length > 1 && done > 0) return t('items_done', { count: done });
  return t(`status_${job.status}`);
}

/** The reason of a failure in the machine's own words, of the job or of its first failed item. */
export function reasonOf(job: Job): { words: string; engine: string | null } | null {
  const item = job.items.find((each) => each.error !== null);
  const error = job.error ?? item?.error ?? null;
  if (!error) return null;
  const words = errorWords(error.code);
  return {
    words: item && job.items.length > 1 ? `${item.name}: ${words}` : words,
    engine: error.engineMessage ?? null,
  };
}
