import type { LogLine, LogServerMessage } from '@berth/contract';

/** What one row of the log shows. */
export type LogRow =
  | { kind: 'line'; line: LogLine }
  | { kind: 'skipped'; lines: number }
  | { kind: 'life'; life: Extract<LogServerMessage, { op: 'life' }> }
  /** The first line of the log follows. */
  | { kind: 'start' }
  /** There is more before, and no room for it in the page. */
  | { kind: 'full' };

/** Roughly what a row costs in memory: bytes. */
export function weightOf(row: LogRow): number {
  return row.kind === 'line' ? row.line.m.length * 2 + 120 : 120;
}

export const heights = { line: 20, mark: 28 };
