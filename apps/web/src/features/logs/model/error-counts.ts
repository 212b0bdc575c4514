/** How often one error came, and when first. */
export interface ErrorCount {
  count: number;
  since: string;
}

const mostErrors = 1000;

/** Counts errors that are alike, the latest kinds of them. */
export class ErrorCounts {
  readonly #byKey = new Map<string, ErrorCount>();

  /** Counts one more. @returns the count that all errors of this key share. */
  count(key: string, time: string): ErrorCount {
    const known = this.#byKey.get(key);
    if (known !== undefined) {
      known.count++;
      if (time < known.since) known.since = time;
      return known;
    }
    const fresh = { count: 1, since: time };
    this.#byKey.set(key, fresh);
    const [oldest] = this.#byKey.keys();
    if (this.#byKey.size > mostErrors && oldest !== undefined) this.#byKey.delete(oldest);
    return fresh;
  }
}
