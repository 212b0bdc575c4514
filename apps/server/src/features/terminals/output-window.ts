/** Stop at so many bytes of output that the screen has not taken in, and go on below so many. */
export const flow = { high: 256 * 1024, low: 64 * 1024 };

/**
 * The newest output that its screen has not acknowledged yet: what a screen gets again that comes back after a cut. Offsets count
 * bytes from the process's beginning.
 */
export class OutputWindow {
  #chunks: Buffer[] = [];
  #start = 0;
  #end = 0;

  /** Offset behind the newest byte. */
  get end(): number {
    return this.#end;
  }

  get size(): number {
    return this.#end - this.#start;
  }

  /** Whether a screen that has everything up to the offset can go on from there. */
  holds(offset: number): boolean {
    return offset >= this.#start && offset <= this.#end;
  }

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#end += chunk.length;
  }

  /** So many bytes passed that nobody gets: what is held before them goes too. */
  skip(bytes: number): void {
    this.#chunks = [];
    this.#end += bytes;
    this.#start = this.#end;
  }

  /** The screen has everything up to the offset. What was never sent cannot be acknowledged; what was, not taken back. */
  acknowledge(offset: number): void {
    const to = Math.min(offset, this.#end);
    while (this.#start < to) {
      const first = this.#chunks[0];
      if (first === undefined) return;
      const taken = Math.min(first.length, to - this.#start);
      if (taken === first.length) this.#chunks.shift();
      else this.#chunks[0] = first.subarray(taken);
      this.#start += taken;
    }
  }

  /** A screen acknowledged `bytes` more. */
  acknowledgeMore(bytes: number): void {
    this.acknowledge(this.#start + bytes);
  }

  /** Everything that is not acknowledged. */
  pending(): Buffer {
    return Buffer.concat(this.#chunks);
  }
}
