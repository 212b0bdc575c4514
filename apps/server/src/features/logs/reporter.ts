/** Tells the newest state, at once or a few times a second; what is overtaken meanwhile is never told. */
export class Reporter<State> {
  readonly #report: (state: State) => void;
  readonly #everyMs: number;
  #next: State | undefined;
  #timer: NodeJS.Timeout | undefined;
  #toldAt = Number.NEGATIVE_INFINITY;

  /** @param everyMs so many milliseconds lie between two reports. */
  constructor(report: (state: State) => void, everyMs: number) {
    this.#report = report;
    this.#everyMs = everyMs;
  }

  /** @param soon a change that should not wait, unless another has just been told. */
  tell(state: State, soon: boolean): void {
    this.#next = state;
    const due = this.#toldAt + this.#everyMs - performance.now();
    if (due <= 0 || (soon && this.#timer === undefined && due < this.#everyMs - 20)) this.#now();
    else this.#timer ??= setTimeout(() => this.#now(), due);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#next = undefined;
  }

  #now(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#toldAt = performance.now();
    const state = this.#next;
    this.#next = undefined;
    if (state !== undefined) this.#report(state);
  }
}
