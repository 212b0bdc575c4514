import type { Job } from '@berth/contract';
import { type Actor, can } from '../actor.ts';
import type { WriteAudit } from '../audit.ts';
import { type Clock, isoTime } from '../clock.ts';
import { BerthError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import { toBerthError } from '../to-berth-error.ts';
import { createJobFeed, type JobFeed } from './job-feed.ts';
import { type JobStore, keepCount, type StoredJob } from './job-store.ts';
import type { JobWork, NewJob } from './job-types.ts';
import { createRunningJob, jobError, type RunningJob } from './running-job.ts';

const perPerson = 4;
const inAll = 12;

export interface Jobs {
  /** Queues the job and answers its id. @throws BerthError `server_stopping`, StorageFullError */
  start(spec: NewJob, work: JobWork): string;
  /** @throws BerthError `job_not_found` */
  get(id: string): Omit<StoredJob, 'action'>;
  list(limit: number, status?: Job['status']): Job[];
  /** Asks a job to end before its next step. @throws BerthError `job_not_found`, `job_not_cancellable`, `forbidden` */
  cancel(id: string, actor: Actor): Job;
  markSeen(id: string): Job;
  readonly feed: JobFeed;
  /** Tells watchers what they have not been told yet of a job. */
  tellNow(id: string): void;
  /** Ends what runs, as `interrupted`, and takes no more. Milliseconds to wait for it. */
  close(patience: number): Promise<void>;
}

export interface JobsDeps {
  readonly store: JobStore;
  readonly clock: Clock;
  readonly writeAudit: WriteAudit;
  readonly log: Logger;
}

/** Runs jobs: a few at a time a person, so that one cannot take the engine from all. */
export function createJobs({ store, clock, writeAudit, log }: JobsDeps): Jobs {
  const feed = createJobFeed(store, log);
  const live = new Map<string, { running: RunningJob; work: JobWork; ended: Promise<void> | undefined }>();
  let stopping = false;
  store.closeLeftovers();

  function runNext() {
    for (const entry of live.values()) {
      if (entry.ended !== undefined) continue;
      const busy = [...live.values()].filter((other) => other.ended !== undefined);
      const own = busy.filter(({ running }) => running.spec.actor.userId === entry.running.spec.actor.userId);
      if (busy.length < inAll && own.length < perPerson) entry.ended = run(entry.running, entry.work);
    }
  }

  async function run(running: RunningJob, work: JobWork): Promise<void> {
    running.change({ status: 'running', startedAt: isoTime(clock()) });
    let end: Partial<Job>;
    try {
      const result = await work(running.handle, running.abort.signal);
      const failed = running.job().items.some((item) => item.outcome === 'failed');
      end = { status: running.abort.signal.aborted && left(running) ? stopped() : failed ? 'failed' : 'succeeded' };
      if (result !== undefined) end.result = result;
    } catch (cause) {
      if (toBerthError(cause).code === 'internal') log.error({ err: cause, job: running.handle.id }, 'job failed');
      end = running.abort.signal.aborted ? { status: stopped() } : { status: 'failed', error: jobError(cause) };
    }
    finish(running, end);
  }

  const stopped = () => (stopping ? 'interrupted' : 'cancelled');

  function finish(running: RunningJob, end: Partial<Job>) {
    const { items, steps } = running.job();
    running.change({
      ...end,
      endedAt: isoTime(clock()),
      cancellable: false,
      items: items.map((item) => (item.outcome === 'waiting' ? { ...item, outcome: 'skipped' } : item)),
      steps: steps.map((step) => (step.status === 'waiting' ? { ...step, status: 'skipped' } : step)),
    });
    live.delete(running.handle.id);
    feed.flush(running);
    audit(running);
    prune();
    runNext();
  }

  function prune() {
    try {
      feed.forget(store.prune());
    } catch (cause) {
      log.error({ err: cause }, 'old jobs not removed');
    }
  }

  function audit({ spec, job }: RunningJob) {
    const { id, status, error, items } = job();
    try {
      writeAudit({
        action: spec.action,
        outcome: status === 'succeeded' ? 'done' : 'failed',
        actor: spec.actor,
        address: spec.address,
        requestId: spec.requestId,
        object: { kind: 'job', id, name: spec.target },
        detail: { status, items: items.map((item) => ({ id: item.id, name: item.name, outcome: item.outcome })) },
        reason: error?.code,
      });
    } catch (cause) {
      log.error({ err: cause, job: id }, 'audit row lost');
    }
  }

  function known(id: string): Omit<StoredJob, 'action'> & Pick<StoredJob, 'action'> {
    const entry = live.get(id)?.running;
    if (entry !== undefined) return { job: entry.job(), output: [...entry.output], action: entry.spec.action };
    const stored = store.byId(id);
    if (stored === undefined) throw new BerthError('job_not_found', 'There is no such job.');
    return stored;
  }

  return {
    feed,
    start(spec, work) {
      if (stopping) throw new BerthError('server_stopping', 'Berth is stopping: nothing new is begun.');
      const running = createRunningJob(spec, clock, { changed: feed.changed, journal: store.journal });
      store.insert(running.job(), spec.action);
      live.set(running.handle.id, { running, work, ended: undefined });
      feed.changed(running);
      queueMicrotask(runNext);
      return running.handle.id;
    },
    get: (id) => known(id),
    list: (limit, status) =>
      store
        .list(status === undefined ? limit : keepCount)
        .map((job) => live.get(job.id)?.running.job() ?? job)
        .filter((job) => status === undefined || job.status === status)
        .slice(0, limit),
    tellNow(id) {
      const running = live.get(id)?.running;
      if (running !== undefined) feed.flush(running);
    },
    cancel(id, actor) {
      const { job, action } = known(id);
      if (job.createdBy.id !== actor.userId && !can(actor, action)) {
        throw new BerthError('forbidden', `To cancel it needs the right ${action}.`);
      }
      const entry = live.get(id);
      if (entry === undefined || !job.cancellable) {
        throw new BerthError('job_not_cancellable', 'This job cannot be cancelled, or has ended.');
      }
      entry.running.abort.abort();
      entry.running.change({ cancellable: false });
      if (entry.ended === undefined) finish(entry.running, { status: 'cancelled' });
      return entry.running.job();
    },
    markSeen(id) {
      const { job, output } = known(id);
      const entry = live.get(id);
      if (entry !== undefined) entry.running.change({ seen: true });
      else store.save({ ...job, seen: true }, output);
      const seen = { ...job, seen: true };
      feed.tell(seen);
      return seen;
    },
    async close(patience) {
      stopping = true;
      const open = [...live.values()];
      for (const { running } of open) running.abort.abort();
      for (const { running, ended } of open) if (ended === undefined) finish(running, { status: 'interrupted' });
      await Promise.race([
        Promise.allSettled(open.map(({ ended }) => ended)),
        new Promise((resolve) => setTimeout(resolve, patience).unref()),
      ]);
      for (const { running } of live.values()) finish(running, { status: 'interrupted' });
      feed.close();
    },
  };
}

/** Whether something was left undone. */
function left(running: RunningJob): boolean {
  const { items, steps } = running.job();
  const undone = ['waiting', 'running'];
  return (
    items.length + steps.length === 0 ||
    items.some((item) => undone.includes(item.outcome)) ||
    steps.some((step) => undone.includes(step.status))
  );
}
