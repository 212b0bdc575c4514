/** Counts changes, so that one which came between looking and waiting is not missed. */
export class ChangeWatch {
  #version = 0;
  #waiting: (() => void)[] = [];

  get version(): number {
    return this.#version;
  }

  /** Something may have changed. */
  note(): void {
    this.#version++;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }

  /** Resolves as soon as anything has changed since `version`. Closing the owner is noted as a change too. */
  async after(version: number): Promise<void> {
    if (this.#version !== version) return;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
