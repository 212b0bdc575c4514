import type { Job } from '@berth/contract';

/** Where a job stands in the list. A failure that was seen is done with. */
export type JobGroup = 'running' | 'waiting' | 'failed' | 'done';

export const jobGroups: readonly JobGroup[] = ['running', 'waiting', 'failed', 'done'];

/** Whether it went wrong: by itself, or because Berth stopped. */
export function hasFailed(job: Job): boolean {
  return job.status === 'failed' || job.status === 'interrupted';
}

/** Whether it has ended in any way. */
export function hasEnded(job: Job): boolean {
  return job.status !== 'running' && job.status !== 'queued';
}

/** The group of a job. */
export function groupOf(job: Job): JobGroup {
  if (job.status === 'running') return 'running';
  if (job.status === 'queued') return 'waiting';
  return hasFailed(job) && !job.seen ? 'failed' : 'done';
}

export type JobFacet = 'all' | JobGroup | 'cancelled' | 'mine';

/** Whether a job belongs to a facet. */
export function inFacet(job: Job, facet: JobFacet, userId: string | undefined): boolean {
  switch (facet) {
    case 'all':
      return true;
    case 'mine':
      return job.createdBy.id === userId;
    case 'cancelled':
      return job.status === 'cancelled';
    case 'failed':
      return hasFailed(job);
    case 'done':
      return job.status === 'succeeded';
    default:
      return groupOf(job) === facet;
  }
}

/** Whether the words of a job have all words of a search. `kind` is the kind in the language on screen. */
export function matchesText(job: Job, kind: string, text: string): boolean {
  const words = [kind, job.kind, job.target, job.createdBy.name, ...job.items.map((item) => item.name)];
  const hay = words.join('\n').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => hay.includes(word));
}

/** Newest first. */
export function byAge(a: Job, b: Job): number {
  return b.createdAt.localeCompare(a.createdAt);
}

/** How far a job is, 0 to 1; null when it cannot be known. */
export function shareOf({ progress }: Job): number | null {
  if (!progress || progress.total <= 0) return null;
  return Math.min(1, Math.max(0, progress.current / progress.total));
}

/** How long it ran or runs, in milliseconds; null before its start. */
export function durationOf(job: Job, now: number): number | null {
  if (job.startedAt === null) return null;
  return (job.endedAt === null ? now : Date.parse(job.endedAt)) - Date.parse(job.startedAt);
}
