import { formatAgo } from '../../../lib/format/time.ts';

export const timeModes = ['local', 'utc', 'relative', 'off'] as const;
export type TimeMode = (typeof timeModes)[number];

/** A line's time as the column shows it; empty where the engine gave none. `now`: milliseconds, for `relative`. */
export function formatLogTime(time: string, mode: TimeMode, now: number): string {
  if (mode === 'off' || time === '') return '';
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return '';
  if (mode === 'relative') return formatAgo(time, now);
  return mode === 'utc' ? time.slice(11, 23) : localTime(date);
}

/** The whole moment with every digit that the engine gave, for the tooltip. */
export function fullLogTime(time: string, mode: TimeMode): string {
  const date = new Date(time);
  if (mode === 'utc' || Number.isNaN(date.getTime())) return time;
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${localTime(date)}${time.slice(23).replace('Z', '')}`;
}

function localTime(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  return `${clock}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}
