const FIRST_MS = 250;
/** Short, so that an engine that is back is seen within seconds; a try costs next to nothing. */
const LONGEST_MS = 2_000;

/** Pauses between tries to connect: doubling, with jitter so that many clients do not come at once. */
export class BackOff {
  #next = FIRST_MS;

  /** Milliseconds to wait before the next try. */
  next(random: () => number = Math.random): number {
    const pause = this.#next * (0.75 + random() / 2);
    this.#next = Math.min(this.#next * 2, LONGEST_MS);
    return pause;
  }

  reset(): void {
    this.#next = FIRST_MS;
  }
}
