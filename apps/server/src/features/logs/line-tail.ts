import type { LogLine } from '@berth/contract';
import type { LogLine as EngineLine } from '@berth/engine';
import { toLogLine } from './logs.mapper.ts';
import { Ordinals } from './ordinals.ts';

const maxBytes = 16 * 1024 * 1024;

/** Keeps the last lines of whatever runs through it: up to twice `count`, and fewer where they are long. */
export class LineTail {
  readonly #count: number;
  readonly #ordinals = new Ordinals();
  #lines: Omit<LogLine, 'n'>[] = [];
  #bytes = 0;
  #dropped = 0;

  constructor(count: number) {
    this.#count = count;
  }

  get lines(): Omit<LogLine, 'n'>[] {
    return this.#lines;
  }

  /** How many lines ran through and were not kept. */
  get dropped(): number {
    return this.#dropped;
  }

  push(batch: readonly EngineLine[]): void {
    for (const line of batch) {
      this.#lines.push(this.#ordinals.number(toLogLine(line)));
      this.#bytes += line.text.length;
    }
    if (this.#lines.length >= this.#count * 2) this.#drop(this.#lines.length - this.#count);
    while (this.#bytes > maxBytes && this.#lines.length > 1) this.#drop(Math.ceil(this.#lines.length / 2));
  }

  #drop(count: number): void {
    for (const line of this.#lines.slice(0, count)) this.#bytes -= line.m.length;
    this.#lines = this.#lines.slice(count);
    this.#dropped += count;
  }
}
