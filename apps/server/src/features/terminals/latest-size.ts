import type { TerminalSize } from '@berth/engine';

/** Tells the newest size, one call at a time: sizes that were overtaken meanwhile are left out. */
export class LatestSize {
  readonly #tell: (size: TerminalSize) => Promise<void>;
  #wanted: TerminalSize | undefined;
  #telling = false;

  constructor(tell: (size: TerminalSize) => Promise<void>) {
    this.#tell = tell;
  }

  set(size: TerminalSize): void {
    this.#wanted = size;
    if (!this.#telling) void this.#run();
  }

  async #run(): Promise<void> {
    this.#telling = true;
    while (this.#wanted !== undefined) {
      const size = this.#wanted;
      this.#wanted = undefined;
      // A shell that has just ended has no size; its end is told elsewhere.
      await this.#tell(size).catch(() => undefined);
    }
    this.#telling = false;
  }
}
