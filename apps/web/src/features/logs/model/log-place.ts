import { type LogPlace, logPlaceSchema, type PlacedLine } from '@berth/contract';
import type { LogRow, RowSource } from './log-rows.ts';

/** A place as an address has it: `2026-11-22T14:20:51.902000000Z,e,2`. */
export function writePlace({ t, s, k }: PlacedLine | LogPlace): string {
  return [t, ...(s === undefined ? [] : [s]), ...(k === undefined || k === 1 ? [] : [k])].join(',');
}

/** The place that an address means; null where it means none. */
export function readPlace(text: string): LogPlace | null {
  const [t, s, k] = text.split(',');
  const place = logPlaceSchema.safeParse({ t, ...(s ? { s } : {}), ...(k ? { k: Number(k) } : {}) });
  return place.success ? place.data : null;
}

export function isPlace(line: PlacedLine, place: LogPlace | PlacedLine): boolean {
  return line.t === place.t && (place.s === undefined || (line.s === place.s && (line.k ?? 1) === (place.k ?? 1)));
}

/** stdout and stderr are stamped apart: a line may stand so many rows from where its time says. */
const disorder = 400;

/** Number of the row at a place; null where that very line is not loaded. */
export function findPlace(rows: RowSource, place: LogPlace | PlacedLine): number | null {
  const near = findTime(rows, place.t);
  const from = Math.max(rows.first, near - disorder);
  const found = rows.slice(from, near + disorder).findIndex((row) => row.kind === 'line' && isPlace(row.line, place));
  return found === -1 ? null : from + found;
}

/** Number of the first row at or after a time (RFC 3339), about: rows are nearly in the order of their times. */
export function findTime(rows: RowSource, time: string): number {
  let [low, high] = [rows.first, rows.end];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const at = timeNear(rows, middle, high);
    if (at !== null && at < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

function timeNear(rows: RowSource, from: number, to: number): string | null {
  for (let number = from; number < to; number++) {
    const time = timeOf(rows.at(number));
    if (time !== '') return time;
  }
  return null;
}

/** When a row was; empty where it does not say. */
export function timeOf(row: LogRow | undefined): string {
  if (row?.kind === 'line') return row.line.t;
  return row?.kind === 'life' ? row.life.at : '';
}
