/** How many bytes of a timestamp name the minute: `2026-11-22T14:20:`. */
const MINUTE_BYTES = 17;
const ZERO = 0x30;

/**
 * Reads the engine's timestamps where they stand in a buffer, some nanoseconds each: the minute seldom changes. A log of
 * a million lines has a million of them.
 */
export class LineClock {
  /** Seconds since 1970 of the last one read; 0 where there was none. */
  seconds = 0;
  /** Nanoseconds beyond the seconds. */
  nanos = 0;
  readonly #minute = Buffer.alloc(MINUTE_BYTES);
  #minuteSeconds = 0;

  /** `buffer[start…end)` is a timestamp, or empty. */
  read(buffer: Buffer, start: number, end: number): void {
    if (end - start < MINUTE_BYTES + 12) {
      this.seconds = 0;
      this.nanos = 0;
      return;
    }
    if (!this.#isSameMinute(buffer, start)) this.#readMinute(buffer, start, end);
    const at = start + MINUTE_BYTES;
    this.seconds = this.#minuteSeconds + digit(buffer, at) * 10 + digit(buffer, at + 1);
    let nanos = 0;
    for (let i = at + 3; i < at + 12; i++) nanos = nanos * 10 + digit(buffer, i);
    this.nanos = nanos;
  }

  #isSameMinute(buffer: Buffer, start: number): boolean {
    for (let i = MINUTE_BYTES - 1; i >= 0; i--) if (buffer[start + i] !== this.#minute[i]) return false;
    return true;
  }

  #readMinute(buffer: Buffer, start: number, end: number): void {
    const text = buffer.toString('latin1', start, end);
    // Z, or an offset such as +02:00, which a log does not change on the way.
    const zone = text.slice(MINUTE_BYTES + 12);
    this.#minuteSeconds = Date.parse(`${text.slice(0, MINUTE_BYTES)}00${zone}`) / 1000 || 0;
    buffer.copy(this.#minute, 0, start, start + MINUTE_BYTES);
  }
}

function digit(buffer: Buffer, at: number): number {
  return (buffer[at] ?? ZERO) - ZERO;
}
