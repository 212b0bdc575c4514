import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { id, row } from '../../test/mirror/rows.ts';
import { coalesceChanges } from './coalesce-changes.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function coalescer() {
  const pushed: { upsert: string[]; remove: string[] }[] = [];
  const gather = coalesceChanges(({ upsert, remove }) => {
    pushed.push({ upsert: upsert.map((one) => `${one.name} ${one.state}`), remove });
  });
  return { pushed, gather };
}

test('what changes together is one message, with the last word on each container', () => {
  const { pushed, gather } = coalescer();
  gather.add({ upsert: [row()], remove: [] });
  gather.add({ upsert: [row({ state: 'exited' })], remove: [] });
  gather.add({ upsert: [row({ id: id('b'), name: 'db' })], remove: [] });
  gather.add({ upsert: [], remove: [id('b')] });
  vi.runAllTimers();
  expect(pushed).toEqual([{ upsert: ['web exited'], remove: [id('b')] }]);
});

test('a first change waits for nothing', () => {
  const { pushed, gather } = coalescer();
  gather.add({ upsert: [row()], remove: [] });
  vi.advanceTimersByTime(1);
  expect(pushed).toHaveLength(1);
});

test('nothing is told after the end', () => {
  const { pushed, gather } = coalescer();
  gather.add({ upsert: [row()], remove: [] });
  gather.stop();
  vi.runAllTimers();
  expect(pushed).toEqual([]);
});
