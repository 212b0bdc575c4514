import type { ResumePoint } from '../resume-point.ts';

/** Passes over the lines that are known already where a log is read on from a place: the engine's `since` includes it. */
export class SkipSeen {
  readonly #since: Buffer | undefined;
  #left: number;

  constructor(after: ResumePoint | undefined) {
    this.#since = after && Buffer.from(after.since, 'latin1');
    this.#left = after?.seen ?? 0;
  }

  /** Whether the line with the time `buffer[stamp…text - 1)` is known. */
  knows(buffer: Buffer, stamp: number, text: number): boolean {
    if (this.#since === undefined || this.#left === 0) return false;
    const { length } = this.#since;
    if (text - 1 - stamp !== length || this.#since.compare(buffer, stamp, stamp + length) !== 0) return false;
    this.#left--;
    return true;
  }
}
