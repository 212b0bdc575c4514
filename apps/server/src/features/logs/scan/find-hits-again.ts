import type { LogHit, LogQuery } from '@berth/contract';
import { type LogPassTarget, type OnLine, passOverLog } from '@berth/engine/log-pass';
import { toEngineMoment, toUnixNanos } from '../engine-time.ts';
import type { HitIndex, HitPlace } from '../search/hit-index.ts';
import { LineFilter, placedLine, streamLetters } from '../search/line-filter.ts';
import type { HitsWanted } from './scan-messages.ts';

export interface KnownHits {
  query: LogQuery;
  index: HitIndex;
  /** How many records the log has up to its newest line. */
  records: number;
}

interface Found {
  from: number;
  hits: LogHit[];
}

/** Records beyond those between a place and the end: what came meanwhile, and what was not counted yet. */
const spare = 20_000;

/**
 * Hits that are no longer held, read once more from the nearest place that is known: where hits are so many, the next ones
 * are near. Hits from number `from`, or from the first at or after the time `at`.
 */
export async function findHitsAgain(
  known: KnownHits,
  wanted: HitsWanted,
  target: LogPassTarget,
  signal: AbortSignal,
): Promise<Found> {
  const { index } = known;
  const { from, at } = wanted;
  const place = from === undefined ? placeBeforeTime(index, at ?? '') : index.placeBefore(from);
  const none = { from: from ?? index.count, hits: [] };
  if (place === undefined) return none;
  const since = toEngineMoment(BigInt(place.seconds) * 1_000_000_000n + BigInt(place.nanos));
  // The engine finds the end of a log quicker than a time; what a search with `until` left out was not counted.
  const tail = known.query.until === undefined ? known.records - place.record + spare : undefined;
  const near = tail && (await readFrom(place, known, wanted, { ...target, since, tail }, signal));
  return near || ((await readFrom(place, known, wanted, { ...target, since }, signal)) ?? none);
}

/** Undefined where the place is not in what was read. */
async function readFrom(
  place: HitPlace,
  { query, index }: KnownHits,
  { from, at, count }: HitsWanted,
  target: LogPassTarget,
  signal: AbortSignal,
): Promise<Found | undefined> {
  const filter = new LineFilter(query);
  const hits: LogHit[] = [];
  let next: number | undefined;
  let first = from;
  const enough = new AbortController();
  const onLine: OnLine = (...line) => {
    const [stream, buffer, stamp, text, end] = line;
    if (enough.signal.aborted || !filter.wants(stream, buffer, stamp, text, end)) return;
    if (next === undefined && !isAt(place, filter, streamLetters[stream])) return;
    const number = next ?? place.number;
    next = number + 1;
    if (number >= index.count || (first !== undefined && number < first)) return;
    const found = placedLine(line, filter.k);
    if (first === undefined && found.t < (at ?? '')) return;
    first ??= number;
    hits.push({ ...found, r: filter.rangesIn(found.m) });
    if (hits.length >= count) enough.abort();
  };
  try {
    const both = AbortSignal.any([signal, enough.signal]);
    await passOverLog(target, { onLine, onChunk: () => undefined }, both);
  } catch (error) {
    if (!enough.signal.aborted) throw error;
  }
  return next === undefined ? undefined : { from: first ?? index.count, hits };
}

function isAt(place: HitPlace, { clock, k }: LineFilter, letter: string): boolean {
  return clock.seconds === place.seconds && clock.nanos === place.nanos && letter === place.s && k === place.k;
}

function placeBeforeTime(index: HitIndex, time: string): HitPlace | undefined {
  const nanos = toUnixNanos(time) ?? 0n;
  return index.placeBeforeTime(Number(nanos / 1_000_000_000n), Number(nanos % 1_000_000_000n));
}
