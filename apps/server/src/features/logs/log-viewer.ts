import type { LogLine, LogServerMessage } from '@berth/contract';
import { type LogRing, weightOf } from './log-ring.ts';

/** What may be on its way to a viewer before it has said that it took it in. */
export const viewerWindow = { lines: 5000, bytes: 1024 * 1024 };
const batch = { lines: 500, bytes: 128 * 1024 };
/** A viewer that lost its place goes on this many lines before the newest: one gap that is said, not many small ones. */
const afterSkip = 2000;

interface Flight {
  /** Number of the batch's last line. */
  n: number;
  bytes: number;
}

/**
 * Sends the lines of a ring to one viewer, at most a window beyond what it has acknowledged. It holds no lines of its own:
 * a viewer that is too slow loses its place in the ring, and is told how many lines were left out.
 */
export class LogViewer {
  readonly #ring: LogRing;
  readonly #send: (message: LogServerMessage) => void;
  /** Number of the next line to send. */
  #place: number;
  /** Serial of the next mark to show. */
  #mark = 0;
  #flights: Flight[] = [];
  #bytesInFlight = 0;
  #acknowledged: number;

  constructor(ring: LogRing, place: number, send: (message: LogServerMessage) => void) {
    this.#ring = ring;
    this.#place = place;
    this.#acknowledged = place - 1;
    this.#send = send;
  }

  /** The viewer has taken in every line up to `n`. */
  acknowledge(n: number): void {
    this.#acknowledged = Math.max(this.#acknowledged, Math.min(n, this.#place - 1));
    while (this.#flights[0] !== undefined && this.#flights[0].n <= this.#acknowledged) {
      this.#bytesInFlight -= this.#flights.shift()?.bytes ?? 0;
    }
    this.pump();
  }

  /** Sends what is there and fits the window. To be called when the ring has grown. */
  pump(): void {
    while (this.#hasRoom()) {
      if (this.#place < this.#ring.first) this.#skip();
      const mark = this.#ring.markFrom(this.#mark, this.#place);
      if (mark?.n === this.#place) {
        this.#mark = mark.serial + 1;
        this.#send(mark.message);
        continue;
      }
      const until = mark === undefined ? this.#ring.next : mark.n;
      if (this.#place >= until) return;
      this.#sendLines(
        this.#ring.slice(this.#place, Math.min(batch.lines, until - this.#place, this.#room()), batch.bytes),
      );
    }
  }

  #sendLines(lines: LogLine[]): void {
    const last = lines.at(-1);
    if (last === undefined) return;
    const bytes = lines.reduce((sum, line) => sum + weightOf(line), 0);
    this.#place = last.n + 1;
    this.#flights.push({ n: last.n, bytes });
    this.#bytesInFlight += bytes;
    this.#send({ op: 'lines', lines });
  }

  #hasRoom(): boolean {
    return this.#room() > 0 && this.#bytesInFlight < viewerWindow.bytes;
  }

  /** How many more lines may be on their way. */
  #room(): number {
    return viewerWindow.lines - (this.#place - 1 - this.#acknowledged);
  }

  #skip(): void {
    const place = Math.max(this.#ring.first, this.#ring.next - afterSkip);
    this.#send({ op: 'skipped', lines: place - this.#place });
    this.#acknowledged += place - this.#place;
    this.#place = place;
  }
}
