import type { LogLine as EngineLine, LogStream } from '@berth/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toEngineMoment, toUnixNanos } from './engine-time.ts';
import { readOlder } from './read-older.ts';

/** Line `i` of a log that writes one every 100 ms. */
const timeOf = (i: number) => `2026-11-22T${new Date(i * 100).toISOString().slice(11, 23)}000000Z`;
const logOf = (count: number): EngineLine[] =>
  Array.from({ length: count }, (_, i) => ({ stream: 'stdout', time: timeOf(i), text: `line ${i}` }));

/** Answers as the engine does: the tail is cut first, then what is later than `until`. */
function engineOf(log: EngineLine[]) {
  const asked: (number | 'all')[] = [];
  const open = async ({ tail, until }: { tail: number | 'all'; until: string }): Promise<LogStream> => {
    asked.push(tail);
    const end = tail === 'all' ? log : log.slice(-tail);
    const lines = end.filter((line) => Number(toEngineMoment(toUnixNanos(line.time ?? '') ?? 0n)) <= Number(until));
    return {
      tty: false,
      opened: Promise.resolve(),
      lines: (async function* () {
        yield lines;
      })(),
      bytes: (async function* () {})(),
      close() {},
    };
  };
  return { open, asked };
}

describe('older lines of a log', () => {
  it('are the lines right before the anchor, whatever the viewer believes of its place', () => {
    return fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 400 }),
        fc.nat(399),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: -50, max: 1000 }),
        async (total, at, count, known) => {
          const anchor = Math.min(at, total - 1);
          const { open } = engineOf(logOf(total));
          const page = await readOlder(open, { t: timeOf(anchor), s: 'o', same: 1 }, { known, count });
          const first = Math.max(0, anchor - count);
          expect(page.lines.map((line) => line.m)).toEqual(
            Array.from({ length: anchor - first }, (_, i) => `line ${first + i}`),
          );
          if (page.start) expect(first).toBe(0);
          if (anchor < count) expect(page.start).toBe(true);
        },
      ),
    );
  });

  it('are read from the end of the log where the place is known', async () => {
    const { open, asked } = engineOf(logOf(20_000));
    const page = await readOlder(open, { t: timeOf(19_000), s: 'o', same: 1 }, { known: 1000, count: 500 });
    expect(page.lines.at(-1)?.m).toBe('line 18999');
    expect(asked).toEqual([7000]);
  });

  it('are told apart from lines of the same moment that the viewer has', async () => {
    const log = logOf(10).map((line, i) => (i >= 4 && i < 8 ? { ...line, time: timeOf(4) } : line));
    const page = await readOlder(engineOf(log).open, { t: timeOf(4), s: 'o', same: 3 }, { known: 5, count: 100 });
    expect(page.lines.map((line) => line.m)).toEqual(['line 0', 'line 1', 'line 2', 'line 3', 'line 4']);
  });
});
