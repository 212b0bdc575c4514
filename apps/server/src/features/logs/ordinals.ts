import type { LogLine } from '@berth/contract';

/** Counts, per stream, how-manieth of its very time a line is: what tells lines apart that came in the same moment. */
export class Ordinals {
  readonly #last = new Map<LogLine['s'], { t: string; k: number }>();

  /** The line with its ordinal, which is left out where it is the first. Lines must come in the log's order. */
  number<L extends { s: LogLine['s']; t: string }>(line: L): L & { k?: number } {
    const last = this.#last.get(line.s);
    if (last === undefined || last.t !== line.t) {
      this.#last.set(line.s, { t: line.t, k: 1 });
      return line;
    }
    last.k++;
    return { ...line, k: last.k };
  }
}
