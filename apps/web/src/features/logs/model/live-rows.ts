import type { LogLine, LogServerMessage } from '@berth/contract';
import { EntryGrouper } from './entry-grouper.ts';
import { ErrorCounts } from './error-counts.ts';
import type { LineRow, LogRow } from './log-rows.ts';
import { LogStore } from './log-store.ts';
import { type ResumePoint, resumeAfter } from './resume-point.ts';

type Life = Extract<LogServerMessage, { op: 'life' }>;

/** The rows at the live end of a log, and where to go on after a cut. */
export class LiveRows {
  readonly store = new LogStore();
  readonly #errors = new ErrorCounts();
  #grouper = new EntryGrouper(this.#errors);
  #point: ResumePoint | null = null;
  #stoppedAt = '';
  #atStart = false;
  readonly #since: string | null;

  /** `since`: nothing before this time is shown; null: all. */
  constructor(since: string | null) {
    this.#since = since;
  }

  get point(): ResumePoint | null {
    return this.#point;
  }

  /** Whether nothing older will be shown. */
  get atStart(): boolean {
    return this.#atStart;
  }

  takeLines(lines: readonly LogLine[]): void {
    this.#point = resumeAfter(this.#point, lines);
    const rows = this.#within(lines.map((line): LineRow => ({ kind: 'line', line })));
    if (rows.length < lines.length && !this.#atStart) this.#begin([{ kind: 'edge' }]);
    this.#grouper.take(rows);
    this.store.append(rows);
  }

  /** Lines before those that are there. `start`: the log begins with them. */
  takeOlder(lines: readonly LogLine[], start: boolean): void {
    this.#takeBefore(lines.map((line): LineRow => ({ kind: 'line', line })));
    if (start && !this.#atStart) this.#begin([{ kind: 'start' }]);
  }

  /** An island that has grown up to these rows becomes a part of them. */
  takeIsland(rows: readonly LineRow[]): void {
    const first = this.store.slice(this.store.first, this.store.end).find(isLine)?.line.n ?? 0;
    const numbered = rows.map(
      ({ line }, i): LineRow => ({ kind: 'line', line: { ...line, n: first - rows.length + i } }),
    );
    this.#takeBefore(numbered);
  }

  #takeBefore(rows: LineRow[]): void {
    const kept = this.#within(rows);
    const grouper = new EntryGrouper(this.#errors);
    grouper.take(kept);
    if (grouper.bridge(this.store.slice(this.store.first, this.store.first + 1000))) this.store.touch();
    this.store.prepend(kept);
    if (kept.length < rows.length) this.#begin([{ kind: 'edge' }]);
  }

  /** Takes what is not a line: the container's life, lines that were left out, a beginning anew. */
  takeMark(message: Life | Extract<LogServerMessage, { op: 'skipped' | 'reset' }>): void {
    this.#grouper = new EntryGrouper(this.#errors);
    if (message.op === 'life') this.#takeLife(message);
    else if (message.op === 'skipped') this.store.append([{ kind: 'skipped', lines: message.lines }]);
    else this.#reset();
  }

  #takeLife(life: Life): void {
    const after = Date.parse(life.at) - Date.parse(this.#stoppedAt);
    const known = life.event === 'started' && after >= 0;
    this.store.append([{ kind: 'life', life, after: known ? after : null }]);
    this.#stoppedAt = life.event === 'stopped' ? life.at : '';
  }

  /** The page has no room for what is older. */
  fill(): void {
    this.#begin([{ kind: 'full' }]);
  }

  #reset(): void {
    this.store.clear();
    this.#point = null;
    this.#atStart = false;
  }

  #begin(rows: LogRow[]): void {
    this.#atStart = true;
    this.store.prepend(rows);
  }

  #within(rows: LineRow[]): LineRow[] {
    const since = this.#since;
    if (since === null) return rows;
    return rows.filter(({ line }) => line.t === '' || line.t >= since);
  }
}

function isLine(row: LogRow): row is LineRow {
  return row.kind === 'line';
}
