import { BerthError } from '../../kernel/errors.ts';

const atOnce = 2;
const waitingLimit = 200;

/** Runs costly work two at a time, in order: each hash takes 64 MiB and a core. */
export type HashQueue = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** @throws BerthError `too_many_attempts` (from the queue) when two hundred wait already */
export function createHashQueue(): HashQueue {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= atOnce) {
      if (waiting.length >= waitingLimit) {
        throw new BerthError('too_many_attempts', 'Too many people sign in at once. Try again.', { retryAfter: 5 });
      }
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
