import { formatDay, formatTimeOfDay } from '../../../lib/format/time.ts';

const minute = 60_000;
const day = 86_400_000;

/** A time below the histogram, as short as its span allows: milliseconds. */
export function formatTick(time: number, span: number): string {
  if (span > 2 * day) return formatDay(new Date(time).toISOString());
  return formatTimeOfDay(time, span < 6 * minute);
}

/** A moment in words: the time, and the day where it is not today. */
export function formatBarTime(time: number): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return '–';
  const clock = formatTimeOfDay(time, true);
  return date.toDateString() === new Date().toDateString() ? clock : `${formatDay(date.toISOString())} ${clock}`;
}
