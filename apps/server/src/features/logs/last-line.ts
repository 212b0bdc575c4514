import type { LogLine } from '@berth/engine';
import type { ResumePoint } from './resume-point.ts';

/** Remembers the last line that came with a time, so that a log can be followed on from there. */
export class LastLine {
  #point: ResumePoint | undefined;

  constructor(point?: ResumePoint) {
    this.#point = point;
  }

  get point(): ResumePoint | undefined {
    return this.#point;
  }

  note(lines: readonly Pick<LogLine, 'time'>[]): void {
    for (const { time } of lines) {
      if (time === undefined) continue;
      const seen = time === this.#point?.since ? this.#point.seen + 1 : 1;
      this.#point = { since: time, seen };
    }
  }
}
