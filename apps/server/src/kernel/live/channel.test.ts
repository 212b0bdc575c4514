import { expect, test } from 'vitest';
import { createChannel } from './channel.ts';

test('a viewer that missed some deltas gets exactly those', () => {
  const channel = createChannel(() => ({}));
  for (const n of [1, 2, 3]) channel.push({ n });
  expect(channel.since({ epoch: channel.epoch, seq: 1 })).toEqual([
    { seq: 2, json: '{"n":2}' },
    { seq: 3, json: '{"n":3}' },
  ]);
  expect(channel.since({ epoch: channel.epoch, seq: 3 })).toEqual([]);
});

test('a position of another epoch, from the future, or too old cannot be resumed', () => {
  const channel = createChannel(() => ({}));
  for (let n = 0; n < 1_200; n += 1) channel.push({ n });
  expect(channel.since({ epoch: 'other', seq: 1 })).toBeUndefined();
  expect(channel.since({ epoch: channel.epoch, seq: 5_000 })).toBeUndefined();
  expect(channel.since({ epoch: channel.epoch, seq: 100 })).toBeUndefined();
  expect(channel.since({ epoch: channel.epoch, seq: 200 })).toHaveLength(1_000);
});

test('what is kept for latecomers is bounded in bytes too', () => {
  const channel = createChannel(() => ({}));
  for (let n = 0; n < 10; n += 1) channel.push('x'.repeat(500_000));
  expect(channel.since({ epoch: channel.epoch, seq: 8 })).toHaveLength(2);
  expect(channel.since({ epoch: channel.epoch, seq: 5 })).toBeUndefined();
});

test('a snapshot is taken once for all who ask before the next delta', async () => {
  let taken = 0;
  const channel = createChannel(() => {
    taken += 1;
    return { taken };
  });
  await Promise.all([channel.snapshot(), channel.snapshot()]);
  expect(taken).toBe(1);
  channel.push({});
  expect(await channel.snapshot()).toEqual({ seq: 1, json: '{"taken":2}' });
});

test('a snapshot that failed is tried again by the next who asks', async () => {
  let fails = true;
  const channel = createChannel(() => {
    if (fails) throw new Error('away');
    return 'here';
  });
  await expect(channel.snapshot()).rejects.toThrow('away');
  fails = false;
  expect(await channel.snapshot()).toEqual({ seq: 0, json: '"here"' });
});
