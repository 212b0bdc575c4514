import { randomUUID } from 'node:crypto';
import type { Job, JobOutputLine } from '@berth/contract';
import { type Clock, isoTime } from '../clock.ts';
import { toBerthError } from '../to-berth-error.ts';
import type { JobHandle, NewJob } from './job-types.ts';

const outputLines = 2_000;
const lineLength = 4_096;

/** One job while it lives: its state, and the handle by which its work changes it. */
export interface RunningJob {
  readonly spec: NewJob;
  readonly abort: AbortController;
  readonly output: JobOutputLine[];
  readonly handle: JobHandle;
  job(): Job;
  change(part: Partial<Job>): void;
}

export interface JobListener {
  changed(running: RunningJob): void;
  journal(id: string, entry: Readonly<Record<string, unknown>>): void;
}

export function createRunningJob(spec: NewJob, clock: Clock, listener: JobListener): RunningJob {
  const output: JobOutputLine[] = [];
  let lines = 0;
  let job: Job = {
    id: randomUUID(),
    kind: spec.kind,
    target: spec.target,
    status: 'queued',
    createdBy: { id: spec.actor.userId, name: spec.actor.name },
    createdAt: isoTime(clock()),
    startedAt: null,
    endedAt: null,
    progress: null,
    steps: (spec.steps ?? []).map((step) => ({ ...step, status: 'waiting', current: null, total: null })),
    items: (spec.items ?? []).map((item) => ({ ...item, outcome: 'waiting', error: null })),
    error: null,
    result: null,
    cancellable: spec.cancellable ?? true,
    seen: false,
  };

  function change(part: Partial<Job>) {
    job = { ...job, ...part };
    listener.changed(running);
  }

  const handle: JobHandle = {
    id: job.id,
    journal: (entry) => listener.journal(job.id, entry),
    step(key, part) {
      const known = job.steps.some((step) => step.key === key);
      const fresh = { key, title: key, status: 'waiting', current: null, total: null } as const;
      const steps = known ? job.steps : [...job.steps, fresh];
      change({ steps: steps.map((step) => (step.key === key ? { ...step, ...part } : step)) });
    },
    item(id, outcome, error) {
      const told = error === undefined ? null : jobError(error);
      const items = job.items.map((item) => (item.id === id ? { ...item, outcome, error: told } : item));
      const ended = items.filter((item) => item.outcome !== 'waiting' && item.outcome !== 'running').length;
      change({ items, progress: { current: ended, total: items.length, unit: 'items' } });
    },
    progress: (current, total, unit) => change({ progress: { current, total, unit } }),
    output(text) {
      lines += 1;
      output.push({ n: lines, at: isoTime(clock()), text: text.slice(0, lineLength) });
      if (output.length > outputLines) output.shift();
      listener.changed(running);
    },
  };

  const running: RunningJob = { spec, abort: new AbortController(), output, handle, job: () => job, change };
  return running;
}

/** An error as a job keeps it. */
export function jobError(cause: unknown): NonNullable<Job['error']> {
  const { code, message, engineMessage } = toBerthError(cause);
  return { code, message, ...(engineMessage === undefined ? {} : { engineMessage }) };
}
