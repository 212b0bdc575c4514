type Chunk = Uint8Array<ArrayBuffer>;

interface Batch {
  readonly chunks: Chunk[];
  /** Told how many bytes of it still wait. */
  readonly tell: ((waiting: number) => void) | undefined;
  waiting: number;
}

/** Input on its way to a program, in the order in which it was typed: a long paste goes as fast as it is taken, not all at once. */
export class InputQueue {
  #batches: Batch[] = [];

  get isEmpty(): boolean {
    return this.#batches.length === 0;
  }

  push(chunks: readonly Chunk[], tell?: (waiting: number) => void): void {
    if (chunks.length === 0) return;
    this.#batches.push({ chunks: [...chunks], tell, waiting: chunks.reduce((sum, chunk) => sum + chunk.length, 0) });
  }

  /** Sends chunks while there is room for them. */
  pump(hasRoom: () => boolean, send: (chunk: Chunk) => void): void {
    while (hasRoom()) {
      const batch = this.#batches[0];
      const chunk = batch?.chunks.shift();
      if (batch === undefined || chunk === undefined) return;
      send(chunk);
      batch.waiting -= chunk.length;
      if (batch.chunks.length === 0) this.#batches.shift();
      batch.tell?.(batch.waiting);
    }
  }

  /** Forgets what was not sent yet. */
  drop(): void {
    this.#batches = [];
  }
}
