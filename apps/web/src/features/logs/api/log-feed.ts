import type { LogServerMessage } from '@berth/contract';
import type { LogRow } from '../model/log-rows.ts';
import { LogStore } from '../model/log-store.ts';
import { olderAnchor } from '../model/older-anchor.ts';
import { RateMeter } from '../model/rate-meter.ts';
import { type ResumePoint, resumeAfter } from '../model/resume-point.ts';
import { LogConnection } from './log-connection.ts';

type Hello = Extract<LogServerMessage, { op: 'hello' }>;
export type LogTrouble = Omit<Extract<LogServerMessage, { op: 'error' }>, 'op'>;

/** What the page shows besides the rows; a new object with every change. */
export interface FeedState {
  status: 'connecting' | 'live' | 'away' | 'gone' | 'forbidden';
  hello: Hello | null;
  trouble: LogTrouble | null;
  loadingOlder: boolean;
}

const pageOfOlder = 2000;
/** What comes first is the past, and says nothing of the rate: milliseconds. */
const pastMs = 1000;

/**
 * The log of one container in the page: the rows, and the line over which they come. While the view is held and the page is
 * full, lines wait on the server, which tells how many it had to leave out.
 */
export class LogFeed {
  readonly store = new LogStore();
  readonly #connection: LogConnection;
  readonly #listeners = new Set<() => void>();
  readonly #rate = new RateMeter();
  #state: FeedState = { status: 'connecting', hello: null, trouble: null, loadingOlder: false };
  #point: ResumePoint | null = null;
  #waiting: LogServerMessage[] = [];
  #held = false;
  #atStart = false;
  #frame = 0;
  #countFrom = 0;

  constructor(containerId: string) {
    this.#connection = new LogConnection(containerId, {
      onMessage: (message) => this.#receive(message),
      onAway: () => this.#change({ status: 'away', loadingOlder: false }),
      onOver: (reason) => this.#change({ status: reason, loadingOlder: false }),
      resumeAt: () => this.#point,
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): FeedState => this.#state;

  /** Whether somebody reads older rows: then no row is dropped at the front. */
  hold(held: boolean): void {
    this.#held = held;
    if (held) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const message of waiting) this.#receive(message);
  }

  /** Asks for the page before the oldest row, unless there is none, or no room for it. */
  loadOlder(): void {
    if (this.#atStart || this.#state.loadingOlder || this.#state.status !== 'live') return;
    if (this.store.isFull(pageOfOlder)) {
      this.#begin([{ kind: 'full' }]);
      return;
    }
    const anchor = olderAnchor(this.store);
    if (anchor === null) return;
    this.#connection.send({ op: 'older', ...anchor, count: pageOfOlder });
    this.#change({ loadingOlder: true });
  }

  /** Lines a second, of late. */
  rate(): number {
    return this.#rate.at(performance.now());
  }

  close(): void {
    this.#connection.close();
    cancelAnimationFrame(this.#frame);
  }

  #receive(message: LogServerMessage): void {
    if (this.#waiting.length > 0 || (this.#held && message.op === 'lines' && this.store.isFull(message.lines.length))) {
      this.#waiting.push(message);
      return;
    }
    switch (message.op) {
      case 'hello':
        if (this.#state.status !== 'live') this.#countFrom = performance.now() + pastMs;
        this.#change({ status: 'live', hello: message, trouble: null });
        break;
      case 'error':
        this.#change({ status: 'live', trouble: message, loadingOlder: false });
        break;
      case 'lines':
        this.#takeLines(message.lines);
        break;
      case 'older':
        this.#takeOlder(message);
        break;
      case 'reset':
        this.#reset();
        break;
      case 'skipped':
        this.#end([{ kind: 'skipped', lines: message.lines }]);
        break;
      case 'life':
        this.#end([{ kind: 'life', life: message }]);
        break;
    }
  }

  #takeLines(lines: Extract<LogServerMessage, { op: 'lines' }>['lines']): void {
    this.store.append(lines.map((line) => ({ kind: 'line', line })));
    this.#point = resumeAfter(this.#point, lines);
    const last = lines.at(-1);
    if (last !== undefined) this.#connection.send({ op: 'ack', n: last.n });
    const now = performance.now();
    if (now > this.#countFrom) this.#rate.count(lines.length, now);
    this.#change({});
  }

  #takeOlder({ lines, start }: Extract<LogServerMessage, { op: 'older' }>): void {
    this.store.prepend(lines.map((line) => ({ kind: 'line', line })));
    this.#change({ loadingOlder: false });
    if (start) this.#begin([{ kind: 'start' }]);
  }

  /** Nothing older will be shown. */
  #begin(rows: LogRow[]): void {
    this.#atStart = true;
    this.store.prepend(rows);
    this.#change({});
  }

  #end(rows: LogRow[]): void {
    this.store.append(rows);
    this.#change({});
  }

  #reset(): void {
    this.store.clear();
    this.#point = null;
    this.#atStart = false;
    this.#change({});
  }

  /** Tells the page with its next frame: many messages may come before it. */
  #change(change: Partial<FeedState>): void {
    this.#state = { ...this.#state, ...change };
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      for (const listener of this.#listeners) listener();
    });
  }
}
