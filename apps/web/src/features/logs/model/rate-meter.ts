const windowMs = 3000;

/** How many come in a second, over the last three. */
export class RateMeter {
  #counts: { at: number; count: number }[] = [];

  /** Notes that so many came now (milliseconds). */
  count(count: number, now: number): void {
    this.#counts.push({ at: now, count });
    if (this.#counts.length > 1000) this.at(now);
  }

  at(now: number): number {
    this.#counts = this.#counts.filter(({ at }) => now - at < windowMs);
    return Math.round(this.#counts.reduce((sum, { count }) => sum + count, 0) / (windowMs / 1000));
  }
}
