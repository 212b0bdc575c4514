const NEWLINE = 0x0a;

/** Finds line feeds without ever searching a byte twice, however many frames ask within one chunk. */
export class NewlineFinder {
  #buffer: Buffer | undefined;
  #found = 0;

  /** Where the first line feed at or after `at` is; Infinity where there is none. */
  from(buffer: Buffer, at: number): number {
    if (buffer === this.#buffer && this.#found >= at) return this.#found;
    this.#buffer = buffer;
    const found = buffer.indexOf(NEWLINE, at);
    this.#found = found < 0 ? Number.POSITIVE_INFINITY : found;
    return this.#found;
  }

  /** Lets go of the chunk. */
  forget(): void {
    this.#buffer = undefined;
  }
}
