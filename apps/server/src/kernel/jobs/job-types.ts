import type { Job, JobKind, Permission } from '@berth/contract';
import type { Actor } from '../actor.ts';

/** What a job is to be, before it runs. */
export interface NewJob {
  readonly kind: JobKind;
  /** The object's name, or how many there are: `web`, `12 containers`. */
  readonly target: string;
  /** The right that the change needs. Whoever holds it may cancel the job; the audit calls the change by it. */
  readonly action: Permission;
  readonly actor: Actor;
  /** Of the request that asked for it: ties the job's audit row to the request's. */
  readonly requestId: string;
  readonly address: string;
  readonly items?: readonly { readonly id: string; readonly name: string }[];
  readonly steps?: readonly { readonly key: string; readonly title: string }[];
  /** True unless said otherwise. */
  readonly cancellable?: boolean;
}

type Step = Job['steps'][number];
type Outcome = Job['items'][number]['outcome'];

/** What the work of a job uses to tell how it goes. Everything it tells reaches all viewers within a tenth of a second. */
export interface JobHandle {
  readonly id: string;
  /** Writes to disk, now, what is about to be done: call it before each step that a crash must not leave half done. */
  journal(entry: Readonly<Record<string, unknown>>): void;
  /** Changes a step by its key; a key that is not known yet makes a new one (a layer of a pull). */
  step(key: string, change: Partial<Omit<Step, 'key'>>): void;
  /** What becomes of one object; a failure takes the error that it failed with. */
  item(id: string, outcome: Outcome, error?: unknown): void;
  progress(current: number, total: number, unit: 'items' | 'bytes' | 'steps'): void;
  /** A line of output for the job's pane. */
  output(text: string): void;
}

/** The work itself. It ends soon after `signal` aborts (cancelled, or the server stops). What it throws is the job's error. */
export type JobWork = (job: JobHandle, signal: AbortSignal) => Promise<NonNullable<Job['result']> | undefined>;
