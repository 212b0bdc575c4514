import { setTimeout as sleep } from 'node:timers/promises';

/** Of the time that drawing took, how much is left to everything else before the next. */
const restPerWork = 3;

/** Screens are drawn one at a time, together for at most a quarter of a processor, however much they are sent. */
export class DrawingTurns {
  #last: Promise<void> = Promise.resolve();

  /** Resolves when the work is done and rested from. */
  take(work: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(async () => {
      const began = performance.now();
      await work();
      await sleep((performance.now() - began) * restPerWork);
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
