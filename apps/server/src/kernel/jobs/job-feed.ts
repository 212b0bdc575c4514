import type { Job, JobOutputLine } from '@berth/contract';
import type { Logger } from '../logger.ts';
import type { JobStore } from './job-store.ts';
import type { RunningJob } from './running-job.ts';

const tellEvery = 100;
const saveEvery = 1_000;

export interface JobChange {
  readonly job: Job;
  /** Lines since the last change. */
  readonly output: readonly JobOutputLine[];
}

export interface JobWatcher {
  changed(change: JobChange): void;
  removed?(ids: readonly string[]): void;
}

/** Tells watchers what changes in jobs, ten times a second at most, and saves it, at every new status and once a second. */
export interface JobFeed {
  watch(watcher: JobWatcher): () => void;
  changed(running: RunningJob): void;
  /** Tells and saves now what has not been. */
  flush(running: RunningJob): void;
  tell(job: Job): void;
  forget(ids: readonly string[]): void;
  close(): void;
}

interface Pending {
  timer: NodeJS.Timeout | undefined;
  savedAt: number;
  status: Job['status'] | undefined;
  toldLine: number;
}

export function createJobFeed(store: JobStore, log: Logger): JobFeed {
  const watchers = new Set<JobWatcher>();
  const pending = new Map<RunningJob, Pending>();

  function flush(running: RunningJob) {
    const state = stateOf(running);
    clearTimeout(state.timer);
    state.timer = undefined;
    const job = running.job();
    const output = running.output.filter((line) => line.n > state.toldLine);
    state.toldLine = running.output.at(-1)?.n ?? state.toldLine;
    save(running, state, job);
    for (const watcher of watchers) watcher.changed({ job, output });
    if (job.endedAt !== null) pending.delete(running);
  }

  function save(running: RunningJob, state: Pending, job: Job) {
    if (job.status === state.status && performance.now() - state.savedAt < saveEvery) return;
    state.status = job.status;
    state.savedAt = performance.now();
    try {
      store.save(job, running.output);
    } catch (error) {
      // The work goes on: only its record is behind.
      log.error({ err: error, job: job.id }, 'job not saved');
    }
  }

  function stateOf(running: RunningJob): Pending {
    const known = pending.get(running);
    if (known !== undefined) return known;
    const fresh: Pending = { timer: undefined, savedAt: 0, status: undefined, toldLine: 0 };
    pending.set(running, fresh);
    return fresh;
  }

  return {
    watch(watcher) {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    changed(running) {
      const state = stateOf(running);
      state.timer ??= setTimeout(() => flush(running), tellEvery);
    },
    flush,
    tell(job) {
      for (const watcher of watchers) watcher.changed({ job, output: [] });
    },
    forget(ids) {
      if (ids.length > 0) for (const watcher of watchers) watcher.removed?.(ids);
    },
    close() {
      for (const { timer } of pending.values()) clearTimeout(timer);
      pending.clear();
    },
  };
}
