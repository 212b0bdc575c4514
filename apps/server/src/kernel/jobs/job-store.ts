import {
  type Job,
  type JobOutputLine,
  jobOutputLineSchema,
  jobSchema,
  type Permission,
  permissionSchema,
} from '@berth/contract';
import { z } from 'zod';
import type { Database } from '../../storage/database.ts';
import { type Clock, isoTime } from '../clock.ts';

export const keepCount = 1_000;
const keepMs = 30 * 24 * 3_600_000;

const json = (text: string): unknown => JSON.parse(text);
const jobRow = z.object({
  job: z.string().transform(json).pipe(jobSchema),
  output: z.string().transform(json).pipe(z.array(jobOutputLineSchema)),
  action: permissionSchema,
});
const listRow = jobRow.pick({ job: true });

export interface StoredJob {
  readonly job: Job;
  readonly output: JobOutputLine[];
  readonly action: Permission;
}

export type JobStore = ReturnType<typeof createJobStore>;

/** Jobs on disk: the last thousand, of the last thirty days. */
export function createJobStore(database: Database, clock: Clock) {
  return {
    insert(job: Job, action: Permission): void {
      database.run('INSERT INTO jobs (id, status, created_at, action, job) VALUES (:id, :status, :at, :action, :job)', {
        id: job.id,
        status: job.status,
        at: Date.parse(job.createdAt),
        action,
        job: JSON.stringify(job),
      });
    },
    save(job: Job, output: readonly JobOutputLine[]): void {
      database.run('UPDATE jobs SET status = :status, job = :job, output = :output WHERE id = :id', {
        id: job.id,
        status: job.status,
        job: JSON.stringify(job),
        output: JSON.stringify(output),
      });
    },
    journal(id: string, entry: Readonly<Record<string, unknown>>): void {
      database.run(
        `INSERT INTO job_journal (job_id, n, at, entry)
         VALUES (:id, (SELECT count(*) FROM job_journal WHERE job_id = :id), :at, :entry)`,
        { id, at: clock(), entry: JSON.stringify(entry) },
      );
    },
    byId: (id: string): StoredJob | undefined =>
      database.get(jobRow, 'SELECT job, output, action FROM jobs WHERE id = :id', { id }),
    list: (limit: number): Job[] =>
      database
        .all(listRow, 'SELECT job FROM jobs ORDER BY created_at DESC, rowid DESC LIMIT :limit', { limit })
        .map((row) => row.job),
    /** Jobs that a crash left behind are told as `interrupted`. */
    closeLeftovers(): void {
      const left = database.all(jobRow, "SELECT job, output, action FROM jobs WHERE status IN ('queued', 'running')");
      for (const { job, output } of left) {
        this.save({ ...job, status: 'interrupted', endedAt: isoTime(clock()), cancellable: false }, output);
      }
    },
    /** Answers the ids of what was forgotten. */
    prune(): string[] {
      const gone = database.all(
        z.object({ id: z.string() }),
        `SELECT id FROM jobs WHERE status NOT IN ('queued', 'running') AND (created_at < :old
           OR id NOT IN (SELECT id FROM jobs ORDER BY created_at DESC, rowid DESC LIMIT :keep))`,
        { old: clock() - keepMs, keep: keepCount },
      );
      for (const { id } of gone) database.run('DELETE FROM jobs WHERE id = :id', { id });
      return gone.map(({ id }) => id);
    },
  };
}
