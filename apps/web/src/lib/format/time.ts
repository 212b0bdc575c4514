import { getLanguage } from '../i18n/i18n.ts';
import { languageTags } from '../i18n/language.ts';
import { saySpan } from './words.ts';

const units = [
  ['d', 86_400],
  ['h', 3_600],
  ['m', 60],
  ['s', 1],
] as const;

/** A span of seconds in at most two units: `22 s`, `11 m`, `2 h 11 m`, `6 d 4 h`, `41 d`. */
export function formatSpan(seconds: number): string {
  const rest = Math.max(0, Math.floor(seconds));
  const at = units.findIndex(([, size]) => rest >= size);
  const [unit, size] = units[at === -1 ? 3 : at] ?? units[3];
  const first = Math.floor(rest / size);
  const next = units[at + 1];
  // From ten days on, and below an hour, the second unit says nothing that anybody needs.
  if (!next || size < 3_600 || (unit === 'd' && first >= 10)) return saySpan(unit, first);
  const second = Math.floor((rest % size) / next[1]);
  return second === 0 ? saySpan(unit, first) : `${saySpan(unit, first)} ${saySpan(next[0], second)}`;
}

/** How long ago in one unit: `4 m ago`. */
export function formatAgo(instant: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(instant)) / 1000));
  const [unit, size] = units.find(([, size]) => seconds >= size) ?? units[3];
  return saySpan('ago', saySpan(unit, Math.floor(seconds / size)));
}

/** A running clock: `0:23`, `1:02:03`; tenths of a second below ten seconds when it has stopped: `0.4 s`. */
export function formatClock(ms: number, ended = false): string {
  const seconds = Math.max(0, ms) / 1000;
  if (ended && seconds < 10) return saySpan('s', seconds.toFixed(1));
  if (ended && seconds < 60) return saySpan('s', Math.round(seconds));
  const whole = Math.floor(seconds);
  const two = (n: number) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** The full moment in the browser's zone, for tooltips. */
export function formatMoment(instant: string): string {
  return new Intl.DateTimeFormat(languageTags[getLanguage()], { dateStyle: 'medium', timeStyle: 'long' }).format(
    new Date(instant),
  );
}

/** The time of day, `14:31`; with seconds `14:31:48`. 24 hours in every language. */
export function formatTimeOfDay(instant: string | number, seconds = false): string {
  const date = new Date(instant);
  const parts = [date.getHours(), date.getMinutes(), ...(seconds ? [date.getSeconds()] : [])];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** The day, short, in the browser's zone: `Nov 23`. */
export function formatDay(instant: string): string {
  return new Intl.DateTimeFormat(languageTags[getLanguage()], { month: 'short', day: 'numeric' }).format(
    new Date(instant),
  );
}
