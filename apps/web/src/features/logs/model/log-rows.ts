import type { LogHit, LogServerMessage, PlacedLine } from '@berth/contract';
import type { ErrorCount } from './error-counts.ts';

type Life = Extract<LogServerMessage, { op: 'life' }>;

/** A line. What belongs to the entry of another line (the frames of a stack trace) is not drawn by itself. */
export interface LineRow {
  kind: 'line';
  /** `n`: its place in the live stream, where it came by it. */
  line: PlacedLine & { n?: number };
  /** The lines that belong to this one. */
  entry?: LineRow[];
  /** The line that this one belongs to. */
  head?: LineRow;
  /** How often the error of this entry came. */
  error?: ErrorCount;
  /** Where it holds what is searched, in its plain text. */
  found?: LogHit['r'];
}

/** What one row of the log shows. */
export type LogRow =
  | LineRow
  | { kind: 'skipped'; lines: number }
  /** `after`: milliseconds since the stop before it, of a start. */
  | { kind: 'life'; life: Life; after: number | null }
  /** The first line of the log follows. */
  | { kind: 'start' }
  /** There is more before, and no room for it in the page. */
  | { kind: 'full' }
  /** There is more before or after, outside of the chosen time. */
  | { kind: 'edge' }
  /** What follows is not loaded, up to the live end. */
  | { kind: 'gap' }
  /** A hit that has not been fetched yet. */
  | { kind: 'blank' };

/** Rows by number, wherever they are from. */
export interface RowSource {
  /** Number of the first row; equals `end` where there is none. */
  readonly first: number;
  /** Number that the next row will have. */
  readonly end: number;
  /** Grows when rows that were there have changed what they show. */
  readonly revision: number;
  at(number: number): LogRow | undefined;
  /** Rows from `from` up to, not including, `to`, as far as they are there. */
  slice(from: number, to: number): LogRow[];
}

/** Roughly what a row costs in memory: bytes. */
export function weightOf(row: LogRow): number {
  return row.kind === 'line' ? row.line.m.length * 2 + 120 : 120;
}

export const heights = { line: 20, mark: 28 };
