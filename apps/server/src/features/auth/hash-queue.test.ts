import { expect, test } from 'vitest';
import { createHashQueue } from './hash-queue.ts';

test('two run at once, the others in turn, and a failure frees its place', async () => {
  const queue = createHashQueue();
  let running = 0;
  let most = 0;
  const order: number[] = [];
  const work = (n: number) =>
    queue(async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      order.push(n);
      if (n === 2) throw new Error('no');
    });
  const ended = await Promise.allSettled([1, 2, 3, 4, 5].map(work));
  expect(most).toBe(2);
  expect(order).toEqual([1, 2, 3, 4, 5]);
  expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
});
