import type { LogPlace, PlacedLine } from '@berth/contract';
import type { LogStream } from '@berth/engine';
import { toEngineTime, toUnixNanos } from '../engine-time.ts';
import { toLogLine } from '../logs.mapper.ts';
import { Ordinals } from '../ordinals.ts';
import { findReach } from './find-reach.ts';
import { PageCollector } from './page-collector.ts';

/** Opens the log with times; `tail` in records. */
export type OpenTail = (tail: number) => Promise<LogStream>;

export interface LogPage {
  lines: PlacedLine[];
  at: number | null;
  start: boolean;
  end: boolean;
}

/** Pieces of long lines count one by one, and lines of the other stream come in between. */
const spare = 2000;
/** So much before the place's time the log is read from: nanoseconds. */
const disorder = 20_000_000n;

/** The lines around a place, wherever it is in the log. @throws EngineError */
export async function readPage(
  open: OpenTail,
  place: LogPlace,
  wanted: { before: number; after: number },
): Promise<LogPage> {
  const firstTime = async (tail: number) => {
    const stream = await open(tail);
    try {
      for await (const lines of stream.lines) {
        const first = lines.find((line) => line.time !== undefined);
        if (first !== undefined) return first.time;
      }
      return undefined;
    } finally {
      stream.close();
    }
  };
  const { tail, whole } = await findReach(firstTime, earlier(place.t));
  let reach = tail + wanted.before + spare;
  for (;;) {
    const { lines, at, short, end } = await collect(open, reach, place, wanted);
    const isWhole = whole || !short || reach > 1e9 || (await firstTime(reach * 4)) === (await firstTime(reach));
    if (isWhole) return { lines, at, start: short, end };
    reach *= 4;
  }
}

async function collect(open: OpenTail, tail: number, place: LogPlace, wanted: { before: number; after: number }) {
  const collector = new PageCollector(place, wanted);
  const ordinals = new Ordinals();
  const stream = await open(tail);
  try {
    for await (const batch of stream.lines) {
      for (const line of batch) {
        const more = collector.take(ordinals.number(toLogLine(line)));
        if (!more) return collector.page(false);
      }
    }
    return collector.page(true);
  } finally {
    stream.close();
  }
}

/** A little before a time. */
function earlier(time: string): string {
  const nanos = toUnixNanos(time) ?? 0n;
  return toEngineTime(nanos > disorder ? nanos - disorder : 0n);
}
