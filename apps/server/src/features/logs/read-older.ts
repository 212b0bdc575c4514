import type { LogLine } from '@berth/contract';
import type { LogStream } from '@berth/engine';
import { toEngineMoment, toUnixNanos } from './engine-time.ts';
import { LineTail } from './line-tail.ts';

/** The oldest line that somebody has: its time and stream, and how many lines of that very time and stream they have. */
export interface OlderAnchor {
  t: string;
  s: LogLine['s'];
  same: number;
}

export interface OlderOptions {
  /** About how many lines the log has from the anchor to its end: the closer, the less the engine has to read. */
  known: number;
  /** How many lines are wanted. */
  count: number;
}

export type UnnumberedLine = Omit<LogLine, 'n'>;
/** `until` as `toEngineMoment` writes it. */
export type OpenOlder = (range: { tail: number | 'all'; until: string }) => Promise<LogStream>;

/** stdout and stderr are stamped by two readers, so a line may stand a little before one with an earlier time: 10 ms. */
const disorder = 10_000_000n;
/** Lines beyond those wanted: pieces of long lines count one by one, and lines within `disorder` come with them. */
const spare = 5000;
const pageBytes = 2 * 1024 * 1024;

/**
 * Up to `count` lines before the anchor, oldest first. The engine knows no "N lines before", and scans the whole log for
 * `since`; only `tail` it reads from the end. So a tail is asked for that must reach far enough back, and all of the log
 * where it does not. `start`: there is nothing before these lines.
 */
export async function readOlder(
  open: OpenOlder,
  anchor: OlderAnchor,
  { known, count }: OlderOptions,
): Promise<{ lines: UnnumberedLine[]; start: boolean }> {
  const nanos = toUnixNanos(anchor.t);
  if (nanos === undefined) return { lines: [], start: true };
  const until = toEngineMoment(nanos + disorder);
  const near = Math.max(known, 0) + 2 * count + spare;
  const read = async (tail: number | 'all') => {
    const lines = new LineTail(count + spare);
    const stream = await open({ tail, until });
    for await (const batch of stream.lines) lines.push(batch);
    return { before: linesBefore(lines.lines, anchor), dropped: lines.dropped };
  };
  const first = await read(near);
  if (first.before.length >= count) return { lines: lightEnough(first.before.slice(-count)), start: false };
  const { before, dropped } = await read('all');
  const lines = lightEnough(before.slice(-count));
  return { lines, start: dropped === 0 && lines.length === before.length };
}

/** Lines before the `same`-th last one that looks like the anchor; by time alone where the anchor is gone. */
function linesBefore(lines: UnnumberedLine[], anchor: OlderAnchor): UnnumberedLine[] {
  let left = anchor.same;
  let place: number | undefined;
  for (let i = lines.length - 1; i >= 0 && left > 0; i--) {
    if (lines[i]?.t !== anchor.t || lines[i]?.s !== anchor.s) continue;
    place = i;
    left--;
  }
  return place === undefined ? lines.filter((line) => line.t < anchor.t) : lines.slice(0, place);
}

/** The newest of them that fit one message. */
function lightEnough(lines: UnnumberedLine[]): UnnumberedLine[] {
  let bytes = 0;
  const first = lines.findLastIndex((line) => {
    bytes += line.m.length;
    return bytes > pageBytes;
  });
  return first === -1 ? lines : lines.slice(Math.min(first + 1, lines.length - 1));
}
