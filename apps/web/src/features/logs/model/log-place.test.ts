import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlace, findTime, readPlace, writePlace } from './log-place.ts';
import { LogStore } from './log-store.ts';

const timeOf = (second: number) => `2026-11-22T14:20:${String(second).padStart(2, '0')}.000000000Z`;

describe('a place in a log', () => {
  it('is read from an address as it was written', () => {
    const second = fc.integer({ min: 0, max: 59 });
    const stream = fc.constantFrom('o', 'e', 't', 'x' as const);
    fc.assert(
      fc.property(second, stream, fc.integer({ min: 1, max: 99 }), (at, s, k) => {
        const place = { t: timeOf(at), s, ...(k > 1 ? { k } : {}) };
        expect(readPlace(writePlace(place))).toEqual(place);
      }),
    );
    for (const text of ['', 'yesterday', `${timeOf(1)},q`, `${timeOf(1)},o,-3`]) expect(readPlace(text)).toBeNull();
  });

  it('is found among rows of the same time, by stream and ordinal', () => {
    const store = new LogStore();
    store.append([{ kind: 'start' }]);
    for (let i = 0; i < 60; i++) {
      for (const s of ['o', 'e'] as const) {
        for (let k = 1; k <= 3; k++) store.append([{ kind: 'line', line: { s, t: timeOf(i), m: '', k } }]);
      }
    }
    for (const [i, s, k] of [
      [0, 'o', 1],
      [31, 'e', 2],
      [59, 'e', 3],
    ] as const) {
      const row = store.at(findPlace(store, { t: timeOf(i), s, k }) ?? -1);
      expect(row).toMatchObject({ line: { t: timeOf(i), s, k } });
      expect(findTime(store, timeOf(i))).toBeLessThanOrEqual(1 + i * 6);
    }
    expect(findPlace(store, { t: timeOf(3), s: 'x' })).toBeNull();
  });
});
