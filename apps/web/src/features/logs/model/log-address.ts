import type { LogLevel, LogQuery } from '@berth/contract';
import { z } from 'zod';
import type { Bounds } from './island.ts';

/** The times of "Last 15 min" and its like: what the address says, in minutes. */
export const lastMinutes = { '5m': 5, '15m': 15, '1h': 60, '6h': 360, '24h': 1440, '7d': 10_080 } as const;
export type LastRange = keyof typeof lastMinutes;

// The router reads `?q=5` as a number.
const text = z.union([z.string(), z.number(), z.boolean()]).transform(String).optional().catch(undefined);
const flag = z.literal(1).optional().catch(undefined);
const instant = z.iso.datetime({ offset: true }).optional().catch(undefined);

/** What the address of a log says; what cannot be read is ignored: an address may be typed by hand. */
export const logAddressSchema = z.object({
  /** What is searched, as text or as a regular expression (`re`); `case`: capitals count; `not`: lines without it. */
  q: text,
  re: flag,
  case: flag,
  not: flag,
  /** Only the lines that are found are shown. */
  only: flag,
  /** Only these levels: `error,warn`. */
  level: text,
  stream: z.enum(['o', 'e']).optional().catch(undefined),
  last: z.enum(['5m', '15m', '1h', '6h', '24h', '7d']).optional().catch(undefined),
  from: instant,
  to: instant,
  /** A line, see log-place.ts. */
  at: text,
});
export type LogAddress = z.infer<typeof logAddressSchema>;

const choosable = ['error', 'warn', 'info', 'debug'] as const satisfies readonly LogLevel[];
export type ChosenLevel = (typeof choosable)[number];

/** The levels that an address asks for, in their order; none: all. */
export function levelsOf({ level }: LogAddress): ChosenLevel[] {
  const asked = (level ?? '').split(',');
  return choosable.filter((name) => asked.includes(name));
}

/** Whether only what the query finds is shown, and not the log with its hits marked. */
export function isFiltering(address: LogAddress): boolean {
  const searched = (address.q ?? '') !== '';
  return levelsOf(address).length > 0 || address.stream !== undefined || (searched && address.only === 1);
}

/** A moment as the engine writes it, so that both can be compared as text. */
export function engineTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, -1)}000000Z`;
}

/** From when and until when the log is shown. `now`: milliseconds. */
export function boundsOf({ last, from, to }: LogAddress, now: number): Bounds {
  if (last !== undefined) return { since: engineTime(now - lastMinutes[last] * 60_000), until: null };
  const time = (instant: string | undefined) => (instant === undefined ? null : engineTime(Date.parse(instant)));
  return { since: time(from), until: time(to) };
}

/** What the server is to find; null where nothing is asked. */
export function queryOf(address: LogAddress, { since, until }: Bounds): LogQuery | null {
  const levels = levelsOf(address);
  const q = (address.q ?? '').slice(0, 1000);
  if (q === '' && !isFiltering(address)) return null;
  return {
    text: q,
    mode: address.re === 1 ? 'regex' : 'text',
    case: address.case === 1 ? 'exact' : 'smart',
    ...(address.not === 1 && q !== '' ? { inverse: true } : {}),
    ...(levels.length > 0 ? { levels } : {}),
    ...(address.stream === undefined ? {} : { streams: [address.stream] }),
    ...(since === null ? {} : { since }),
    ...(until === null ? {} : { until }),
  };
}
