import type { LogPlace, PlacedLine } from '@berth/contract';

const mostBytes = 2 * 1024 * 1024;
/** stdout and stderr are stamped by two readers: so much later the line itself will not come any more. */
const disorderMs = 1000;

/** Keeps the lines around a place while a log runs through. */
export class PageCollector {
  readonly #place: LogPlace;
  readonly #wanted: { before: number; after: number };
  #before: PlacedLine[] = [];
  #beforeBytes = 0;
  /** From the first line at or after the place's time on. */
  #rest: PlacedLine[] = [];
  #restBytes = 0;
  #at: number | undefined;
  #dropped = false;

  constructor(place: LogPlace, wanted: { before: number; after: number }) {
    this.#place = place;
    this.#wanted = wanted;
  }

  /** How much it holds: characters of lines. */
  get held(): number {
    return this.#beforeBytes + this.#restBytes;
  }

  /** Takes the next line. @returns whether it wants more. */
  take(line: PlacedLine): boolean {
    const { t, s, k = 1 } = this.#place;
    if (this.#rest.length === 0 && line.t < t) {
      this.#before.push(line);
      this.#beforeBytes += line.m.length;
      if (this.#before.length > this.#wanted.before * 2 + 100 || this.#beforeBytes > mostBytes * 2) this.#trim();
      return true;
    }
    this.#rest.push(line);
    this.#restBytes += line.m.length;
    const isIt = s === undefined || (line.t === t && line.s === s && (line.k ?? 1) === k);
    if (this.#at === undefined && isIt) this.#at = this.#rest.length - 1;
    if (this.#at === undefined && Date.parse(line.t) > Date.parse(t) + disorderMs) this.#at = 0;
    if (this.#at === undefined) return this.#restBytes < mostBytes * 4;
    return this.#rest.length - this.#at <= this.#wanted.after && this.#restBytes < mostBytes;
  }

  /** @param ended the log was read to its end. */
  page(ended: boolean): { lines: PlacedLine[]; at: number | null; short: boolean; end: boolean } {
    const at = this.#at ?? 0;
    const all = [...this.#before, ...this.#rest.slice(0, at)];
    const before = newest(all, this.#wanted.before);
    const after = this.#rest.slice(at, at + this.#wanted.after + 1);
    return {
      lines: [...before, ...after],
      at: after.length === 0 ? null : before.length,
      short: !this.#dropped && all.length === before.length,
      end: ended && at + after.length === this.#rest.length,
    };
  }

  #trim(): void {
    this.#before = newest(this.#before, Math.max(1, this.#wanted.before));
    this.#beforeBytes = this.#before.reduce((sum, { m }) => sum + m.length, 0);
    this.#dropped = true;
  }
}

/** The last of them, as far as they fit one message. */
function newest(lines: PlacedLine[], count: number): PlacedLine[] {
  const last = count === 0 ? [] : lines.slice(-count);
  let bytes = 0;
  const tooMany = last.findLastIndex((line) => {
    bytes += line.m.length;
    return bytes > mostBytes;
  });
  return last.slice(tooMany + 1);
}
