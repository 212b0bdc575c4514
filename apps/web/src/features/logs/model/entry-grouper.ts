import { TraceGrouper, traceKey } from '@berth/log-lines';
import type { ErrorCounts } from './error-counts.ts';
import type { LineRow, LogRow } from './log-rows.ts';

interface Lane {
  grouper: TraceGrouper;
  head: LineRow | null;
}

/** Rows of a page that is already there are looked at so far for the rest of a trace that began before it. */
const bridged = 1000;

/** Makes one entry of the lines of a stack trace, as rows come: each stream by itself, since their lines come mixed. */
export class EntryGrouper {
  readonly #errors: ErrorCounts;
  readonly #lanes = new Map<string, Lane>();

  constructor(errors: ErrorCounts) {
    this.#errors = errors;
  }

  /** Takes the next rows, in their order. */
  take(rows: readonly LogRow[]): void {
    for (const row of rows) if (row.kind === 'line') this.#takeLine(row);
  }

  /** Goes on into rows that were taken before, without what stands before them. @returns whether any of them changed. */
  bridge(rows: readonly LogRow[]): boolean {
    let changed = false;
    for (const row of rows.slice(0, bridged)) {
      if (row.kind !== 'line') continue;
      const lane = this.#lanes.get(row.line.s);
      if (lane === undefined || lane.head === null || row.head !== undefined) continue;
      if (!lane.grouper.joins(row.line.m)) {
        this.#lanes.delete(row.line.s);
        continue;
      }
      const parts = [row, ...(row.entry ?? [])];
      delete row.entry;
      for (const part of parts) this.#join(lane.head, part);
      changed = true;
    }
    return changed;
  }

  #takeLine(row: LineRow): void {
    const lane = this.#laneOf(row);
    if (lane.grouper.joins(row.line.m) && lane.head !== null) {
      this.#join(lane.head, row);
      return;
    }
    if (lane.head?.entry !== undefined) this.#count(lane.head);
    lane.head = row;
  }

  #join(head: LineRow, row: LineRow): void {
    head.entry ??= [];
    head.entry.push(row);
    row.head = head;
  }

  #count(head: LineRow): void {
    const lines = [head, ...(head.entry ?? [])].map((row) => row.line.m);
    head.error ??= this.#errors.count(traceKey(lines), head.line.t);
  }

  #laneOf({ line }: LineRow): Lane {
    let lane = this.#lanes.get(line.s);
    if (lane === undefined) {
      lane = { grouper: new TraceGrouper(), head: null };
      this.#lanes.set(line.s, lane);
    }
    return lane;
  }
}
