/** A terminal's output comes in scraps of some hundred bytes: those of so many milliseconds go out together. */
const gatherMs = 4;

/** Gathers scraps of output. A lone one, as the echo of a key, goes out at once. */
export class Gatherer {
  readonly #send: (bytes: Buffer) => void;
  #scraps: Buffer[] = [];
  #sentAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;

  constructor(send: (bytes: Buffer) => void) {
    this.#send = send;
  }

  push(scrap: Buffer): void {
    this.#scraps.push(scrap);
    const due = this.#sentAt + gatherMs - performance.now();
    if (due <= 0) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), due);
  }

  /** Sends what there is, now. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#sentAt = performance.now();
    const bytes = Buffer.concat(this.#scraps);
    this.#scraps = [];
    if (bytes.length > 0) this.#send(bytes);
  }

  /** Forgets what has not been sent. */
  drop(): void {
    this.#scraps = [];
  }
}
