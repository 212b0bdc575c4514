import { expect, test } from 'vitest';
import { ChangeWatch } from './change-watch.ts';
import { followRing, isAhead } from './follow-ring.ts';
import { LogRing } from './log-ring.ts';

const at = (second: number) => `2026-11-22T14:20:0${second}.000000000Z`;

function ringOf(...seconds: number[]): LogRing {
  const ring = new LogRing();
  fill(ring, ...seconds);
  return ring;
}

function fill(ring: LogRing, ...seconds: number[]): void {
  for (const second of seconds) ring.push({ s: 'o', t: at(second), m: 'a line' });
}

test('lines that were read come no second time, though the source began late and the last is stamped before the others', async () => {
  const ring = new LogRing();
  const changes = new ChangeWatch();
  const lines = followRing({ ring }, changes, { since: at(4), seen: 1 }, new AbortController().signal);
  const step = lines.next();
  fill(ring, 5, 6, 4);
  changes.note();
  await Promise.resolve();
  fill(ring, 7);
  changes.note();
  expect(await step).toMatchObject({ done: false, value: [{ t: at(7) }] });
});

test('a short log whose last line is stamped before its first has lost nothing', () => {
  expect(isAhead({ ring: ringOf(5, 6, 4) }, { since: at(4), seen: 1 })).toBe(false);
});

test('lines behind the last that was read are gone where the memory begins later', () => {
  expect(isAhead({ ring: ringOf(5, 6, 7) }, { since: at(4), seen: 1 })).toBe(true);
});

test('where nothing was read, nothing was lost', () => {
  expect(isAhead({ ring: ringOf(5) }, undefined)).toBe(false);
});
