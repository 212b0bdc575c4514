const most = 512;

/** Counts moments per time, in at most 512 bins: they begin a second wide, and are joined two by two when more are needed. */
export class TimeBins {
  #width = 1;
  /** Number of the first bin: seconds since 1970 by the width. */
  #first = 0;
  #counts: number[] = [];

  /** @param seconds since 1970. Small steps back are allowed for. */
  add(seconds: number): void {
    if (this.#counts.length === 0) this.#first = Math.floor(seconds / this.#width);
    let bin = Math.floor(seconds / this.#width) - this.#first;
    while (bin >= most || this.#counts.length - bin > most) {
      this.#join();
      bin = Math.floor(seconds / this.#width) - this.#first;
    }
    while (bin < 0) {
      this.#counts.unshift(0);
      this.#first--;
      bin++;
    }
    while (this.#counts.length <= bin) this.#counts.push(0);
    this.#counts[bin] = (this.#counts[bin] ?? 0) + 1;
  }

  /** As the contract has them; null while there is nothing. */
  toBins(): { start: number; width: number; counts: number[] } | null {
    if (this.#counts.length === 0) return null;
    const width = this.#width * 1000;
    return { start: this.#first * width, width, counts: [...this.#counts] };
  }

  #join(): void {
    const first = Math.floor(this.#first / 2);
    const joined: number[] = [];
    for (const [i, count] of this.#counts.entries()) {
      const bin = Math.floor((this.#first + i) / 2) - first;
      joined[bin] = (joined[bin] ?? 0) + count;
    }
    this.#first = first;
    this.#counts = joined;
    this.#width *= 2;
  }
}
