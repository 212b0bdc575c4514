import { timeOf } from './log-place.ts';
import type { RowSource } from './log-rows.ts';

const reach = 100;

/** When the first and the last row that are seen were: milliseconds; null where none of them says. */
export function seenTimes(source: RowSource, first: number, last: number): [number, number] | null {
  const from = nearest(source, first, Math.min(last, first + reach), 1);
  const to = nearest(source, last, Math.max(first, last - reach), -1);
  return from === '' || to === '' ? null : [Date.parse(from), Date.parse(to)];
}

function nearest(source: RowSource, from: number, to: number, step: 1 | -1): string {
  for (let row = from; step === 1 ? row <= to : row >= to; row += step) {
    const time = timeOf(source.at(row));
    if (time !== '') return time;
  }
  return '';
}
