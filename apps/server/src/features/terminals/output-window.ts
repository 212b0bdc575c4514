/** Pause the shell's output at so many bytes that the screen has not taken in, and go on below so many. */
export const flow = { high: 256 * 1024, low: 64 * 1024 };

/**
 * The output of a shell that its screen has not acknowledged yet. It bounds what is on its way, and it is what a screen
 * gets again that comes back after a cut. Offsets count bytes from the shell's beginning.
 */
export class OutputWindow {
  #chunks: Buffer[] = [];
  #acknowledged = 0;
  #end = 0;

  /** Offset behind the newest byte. */
  get end(): number {
    return this.#end;
  }

  get unacknowledged(): number {
    return this.#end - this.#acknowledged;
  }

  get isFull(): boolean {
    return this.unacknowledged >= flow.high;
  }

  get hasRoom(): boolean {
    return this.unacknowledged < flow.low;
  }

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#end += chunk.length;
  }

  /** The screen has everything up to the offset. What was never sent cannot be acknowledged; what was, not taken back. */
  acknowledge(offset: number): void {
    const to = Math.min(offset, this.#end);
    while (this.#acknowledged < to) {
      const first = this.#chunks[0];
      if (first === undefined) return;
      const taken = Math.min(first.length, to - this.#acknowledged);
      if (taken === first.length) this.#chunks.shift();
      else this.#chunks[0] = first.subarray(taken);
      this.#acknowledged += taken;
    }
  }

  /** A screen acknowledged `bytes` more. */
  acknowledgeMore(bytes: number): void {
    this.acknowledge(this.#acknowledged + bytes);
  }

  /** Everything that is not acknowledged. */
  pending(): Buffer {
    return Buffer.concat(this.#chunks);
  }
}
