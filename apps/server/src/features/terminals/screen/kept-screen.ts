import type { TerminalSize } from '@berth/engine';
import type { DrawingTurns } from './drawing-turns.ts';
import { type Headless, openHeadless } from './headless.ts';
import { modesIn } from './modes-in.ts';

export interface Snapshot {
  readonly size: TerminalSize;
  readonly bytes: Buffer;
}

interface Wish {
  readonly linesAbove: number;
  readonly resolve: (snapshot: Snapshot) => void;
}

type Step = Buffer | TerminalSize | Wish;

/** Output waits undrawn up to this: a shell that says little never costs a terminal. */
const drawAt = { bytes: 64 * 1024, steps: 500 };
/** More than this that waits to be drawn is a flood: only its end is drawn, of so many bytes. */
const flood = { from: 1024 * 1024, keep: 256 * 1024 };
const pieceBytes = 32 * 1024;

/**
 * The screen of a terminal as it would look in a browser, for whoever comes back to it. Output is drawn late and not at all where
 * a flood pushes it out again, so that it costs a bounded part of a processor; modes that the flood switched are kept.
 */
export class KeptScreen {
  readonly #turns: DrawingTurns;
  readonly #first: TerminalSize;
  #steps: Step[] = [];
  #waiting = 0;
  #wishes = 0;
  #drawing = false;
  #closed = false;
  #headless: Headless | undefined;

  constructor(size: TerminalSize, turns: DrawingTurns) {
    this.#first = size;
    this.#turns = turns;
  }

  write(bytes: Buffer): void {
    if (this.#closed) return;
    this.#steps.push(bytes);
    this.#waiting += bytes.length;
    if (this.#waiting > flood.from && this.#wishes === 0) this.#condense();
    if (this.#waiting >= drawAt.bytes || this.#steps.length >= drawAt.steps) void this.#draw();
  }

  resize(size: TerminalSize): void {
    const last = this.#steps.at(-1);
    if (last !== undefined && 'cols' in last) this.#steps.pop();
    this.#steps.push(size);
  }

  /** The screen after everything that was written until now, whatever is written meanwhile. */
  snapshot(linesAbove: number): Promise<Snapshot> {
    if (this.#waiting > flood.keep && this.#wishes === 0) this.#condense();
    return new Promise((resolve) => {
      this.#wishes += 1;
      this.#steps.push({ linesAbove, resolve });
      void this.#draw();
    });
  }

  close(): void {
    this.#closed = true;
    this.#steps = [];
    this.#headless?.dispose();
  }

  async #draw(): Promise<void> {
    if (this.#drawing) return;
    this.#drawing = true;
    this.#headless ??= await openHeadless(this.#first);
    const headless = this.#headless;
    for (let step = this.#steps.shift(); step !== undefined; step = this.#steps.shift()) {
      if (this.#closed) break;
      if ('cols' in step) headless.resize(step);
      else if ('resolve' in step) {
        this.#wishes -= 1;
        step.resolve(headless.serialize(step.linesAbove));
      } else {
        const piece = this.#piece(step);
        this.#waiting -= piece.length;
        // Somebody waits for the screen.
        if (this.#wishes > 0) await headless.write(piece);
        else await this.#turns.take(() => headless.write(piece));
      }
    }
    this.#drawing = false;
  }

  /** The bytes that are drawn at once: scraps together, a heap in parts. */
  #piece(first: Buffer): Buffer {
    if (first.length > pieceBytes) {
      this.#steps.unshift(first.subarray(pieceBytes));
      return first.subarray(0, pieceBytes);
    }
    const scraps = [first];
    let bytes = first.length;
    for (let next = this.#steps[0]; Buffer.isBuffer(next) && bytes + next.length <= pieceBytes; next = this.#steps[0]) {
      scraps.push(next);
      bytes += next.length;
      this.#steps.shift();
    }
    return scraps.length === 1 ? first : Buffer.concat(scraps);
  }

  /** Leaves of the waiting output its end, from the beginning of a line or sequence, and the modes of the rest. */
  #condense(): void {
    const sizes = this.#steps.filter((step) => 'cols' in step);
    const all = Buffer.concat(this.#steps.filter((step) => Buffer.isBuffer(step)));
    const cut = cutBefore(all, all.length - flood.keep);
    const kept = [modesIn(all.subarray(0, cut)), all.subarray(cut)];
    this.#steps = [...sizes.slice(-1), ...kept];
    this.#waiting = kept.reduce((sum, { length }) => sum + length, 0);
  }
}

/** Where output may be cut from `from` on: behind the end of a line, or before an escape. */
function cutBefore(output: Buffer, from: number): number {
  const afterLine = output.indexOf(0x0a, from) + 1;
  const sequence = output.indexOf(0x1b, from);
  if (afterLine === 0) return sequence === -1 ? from : sequence;
  return sequence === -1 ? afterLine : Math.min(afterLine, sequence);
}
