/** Milliseconds between two reports. */
const every = 200;

/** Tells the newest state, at once or a few times a second; what is overtaken meanwhile is never told. */
export class Reporter<State> {
  readonly #report: (state: State) => void;
  #next: State | undefined;
  #timer: NodeJS.Timeout | undefined;
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(report: (state: State) => void) {
    this.#report = report;
  }

  /** @param soon a change that should not wait, unless another has just been told. */
  tell(state: State, soon: boolean): void {
    this.#next = state;
    const due = this.#toldAt + every - performance.now();
    if (due <= 0 || (soon && this.#timer === undefined && due < every - 20)) this.#now();
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
