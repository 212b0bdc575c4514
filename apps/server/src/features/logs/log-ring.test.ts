import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LogRing, weightOf } from './log-ring.ts';

const line = (m: string) => ({ s: 'o' as const, t: '', m });

describe('the ring of a log', () => {
  it('numbers lines from 0 and keeps the newest within its bounds, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 60 }), { maxLength: 80 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 2000 }),
        (texts, lines, bytes) => {
          const ring = new LogRing({ lines, bytes });
          for (const text of texts) ring.push(line(text));
          const kept = ring.slice(ring.first, Number.POSITIVE_INFINITY);
          expect(ring.next).toBe(texts.length);
          expect(kept.map((one) => one.m)).toEqual(texts.slice(ring.first));
          expect(kept.map((one) => one.n)).toEqual(kept.map((_, i) => ring.first + i));
          expect(kept.length).toBeLessThanOrEqual(lines);
          expect(ring.bytes).toBe(kept.reduce((sum, one) => sum + weightOf(one), 0));
          expect(kept.length === 1 || ring.bytes <= bytes).toBe(true);
          expect(texts.length === 0 || kept.length > 0).toBe(true);
        },
      ),
    );
  });

  it('cuts a slice by lines and by bytes, but gives at least one line', () => {
    const ring = new LogRing({ lines: 10, bytes: 1_000_000 });
    for (const text of ['a', 'x'.repeat(5000), 'c']) ring.push(line(text));
    expect(ring.slice(0, 2).map((one) => one.n)).toEqual([0, 1]);
    expect(ring.slice(1, 10, 100).map((one) => one.n)).toEqual([1]);
    expect(ring.slice(3, 10)).toEqual([]);
  });
});
