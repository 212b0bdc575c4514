import { setTimeout as sleep } from 'node:timers/promises';
import type { ContainerExit, LogLine, LogServerMessage } from '@berth/contract';
import type { Engine } from '@berth/engine';
import { levelOf, plainText } from '@berth/log-lines';
import { ChangeWatch } from '../change-watch.ts';
import { momentOf } from '../engine-time.ts';
import { followRing, isAhead } from '../follow-ring.ts';
import type { LogSource } from '../log-source.ts';
import type { ResumePoint } from '../resume-point.ts';
import { passTarget } from '../scan/pass-target.ts';
import type { CountState } from '../scan/scan-messages.ts';
import type { ScanThread } from '../scan/scan-thread.ts';
import type { Slots } from '../scan/slots.ts';
import { countPass } from './count-pass.ts';
import { knownMarks } from './known-marks.ts';
import { LevelTiers } from './level-tiers.ts';

export interface HistogramDeps {
  engine: Engine;
  containerId: string;
  source: LogSource;
  thread: ScanThread;
  slots: Slots;
  /** The ends of the container that events told of. */
  exits(): readonly ContainerExit[];
}

type HistogramMessage = Extract<LogServerMessage, { op: 'histogram' }>;

/** Of a longer log only so many of the newest records are counted: it says from when on. */
const mostRecords = 2_000_000;
/** The first lines on the page go before: milliseconds. */
const patience = 300;
/** Until the next try, where a pass failed: milliseconds. */
const again = { first: 2000, longest: 60_000 };
const spare = 5000;
/** A level stands near the beginning of a line: characters. */
const head = 4096;
const nothing: CountState = { lines: 0, records: 0, from: undefined, last: undefined, tiers: [] };

/**
 * Lines per time and level of one container's log, shared by all who watch it: one pass over the log in the thread, then the
 * lines that come. Lives as long as the log's source.
 */
export class LineHistogram {
  readonly #deps: HistogramDeps;
  readonly #ending = new AbortController();
  readonly #changes = new ChangeWatch();
  readonly #listeners = new Set<() => void>();
  readonly #counted = new LevelTiers();
  #lines = 0;
  /** The last line that was counted. */
  #last: ResumePoint | undefined;
  /** The pass that is on its way. */
  #pass = nothing;
  #state: HistogramMessage['state'] = 'building';
  #from: string | undefined;
  #newest: string | undefined;
  #whole = true;
  /** Number of the line that the source had to give next when the last pass began. */
  #readAt = 0;

  constructor(deps: HistogramDeps) {
    this.#deps = deps;
    const note = () => this.#changes.note();
    const stop = deps.source.listen({ grown: note, trouble: note, ended: note });
    this.#ending.signal.addEventListener('abort', stop);
    // Ends with the signal.
    this.#run().catch(() => undefined);
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The counts of a range, of the whole log unless it is given: times as text. */
  message(since: string | undefined, until: string | undefined, bins: number): HistogramMessage {
    const from = secondsOf(since ?? this.#from) ?? 0;
    const to = Math.max(from, secondsOf(until ?? this.#newest) ?? from);
    const all = new LevelTiers();
    all.addAll(this.#counted);
    if (this.#pass.lines > 0) all.addAll(new LevelTiers(this.#pass.tiers));
    return {
      op: 'histogram',
      state: this.#state,
      from: this.#from ?? null,
      whole: this.#whole,
      lines: this.#lines + this.#pass.lines,
      marks: knownMarks(this.#deps.source, this.#deps.exits()),
      ...all.range(from, to, bins),
    };
  }

  close(): void {
    this.#ending.abort();
    this.#changes.note();
  }

  async #run(): Promise<void> {
    const { source } = this.#deps;
    const { signal } = this.#ending;
    while (source.look === undefined && !source.hasEnded) await this.#changes.after(this.#changes.version);
    await sleep(patience, undefined, { signal });
    let wait = again.first;
    while (!signal.aborted) {
      try {
        await this.#readToEnd();
        wait = again.first;
      } catch {
        await this.#failed(wait);
        wait = Math.min(wait * 2, again.longest);
        continue;
      }
      this.#state = 'ready';
      this.#tell();
      const lines = followRing(source, this.#changes, this.#last, signal);
      let step = await lines.next();
      for (; !step.done; step = await lines.next()) this.#count(step.value);
      this.#last = step.value;
    }
  }

  async #readToEnd(): Promise<void> {
    for (;;) {
      const before = this.#last?.since;
      await this.#read(this.#last);
      if (!isAhead(this.#deps.source, this.#last) || this.#last?.since === before) return;
    }
  }

  /** Says so, and waits before the next try. */
  async #failed(wait: number): Promise<void> {
    const { signal } = this.#ending;
    signal.throwIfAborted();
    this.#pass = nothing;
    this.#state = 'failed';
    this.#tell();
    await sleep(wait, undefined, { signal });
    this.#state = 'building';
  }

  /** One pass over the log, behind the lines up to `after`. */
  async #read(after: ResumePoint | undefined): Promise<void> {
    const { engine, containerId, source, thread, slots } = this.#deps;
    const { signal } = this.#ending;
    const release = await slots.take(signal);
    try {
      const known = source.ring.next;
      const range = after && { since: momentOf(after.since), tail: known - this.#readAt + spare };
      const options = { tty: source.look?.tty ?? false, ...(range ?? { tail: mostRecords }) };
      const target = await passTarget(engine, containerId, options, signal);
      const state = await countPass(thread, target, after, (part) => this.#take(part), signal);
      this.#readAt = known;
      if (after === undefined) this.#whole = state.records < mostRecords;
      this.#take(nothing);
      this.#counted.addAll(new LevelTiers(state.tiers));
      this.#lines += state.lines;
      this.#newest = state.last?.since ?? this.#newest;
      this.#from ??= state.from;
      this.#last = state.last ?? after;
    } finally {
      release();
    }
  }

  #take(pass: CountState): void {
    this.#pass = pass;
    this.#from ??= pass.from;
    this.#newest = pass.last?.since ?? this.#newest;
    this.#tell();
  }

  #count(lines: readonly LogLine[]): void {
    for (const { t, m } of lines) {
      const seconds = secondsOf(t);
      if (seconds === undefined) continue;
      this.#counted.add(seconds, levelOf(plainText(m.length > head ? m.slice(0, head) : m)) ?? 'none');
      this.#lines++;
      this.#from ??= t;
      this.#newest = t;
    }
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function secondsOf(time: string | undefined): number | undefined {
  const seconds = Math.floor(Date.parse(time ?? '') / 1000);
  return Number.isNaN(seconds) ? undefined : seconds;
}
