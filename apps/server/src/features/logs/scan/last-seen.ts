import type { ResumePoint } from '../resume-point.ts';
import type { LineClock } from '../search/line-clock.ts';

/** Remembers which line was the last that came with a time, at hardly any cost for each. */
export class LastSeen {
  #seconds = 0;
  #nanos = 0;
  #seen = 0;
  #time = Buffer.alloc(40);
  #length = 0;

  /** The clock has just read the line's time, `buffer[stamp…text - 1)`. */
  note({ seconds, nanos }: LineClock, buffer: Buffer, stamp: number, text: number): void {
    if (seconds === 0) return;
    if (nanos === this.#nanos && seconds === this.#seconds) this.#seen++;
    else this.#seen = 1;
    this.#seconds = seconds;
    this.#nanos = nanos;
    this.#length = buffer.copy(this.#time, 0, stamp, text - 1);
  }

  get time(): string {
    return this.#time.toString('latin1', 0, this.#length);
  }

  get point(): ResumePoint | undefined {
    return this.#seen === 0 ? undefined : { since: this.time, seen: this.#seen };
  }
}
