import type { LogSource } from './log-line.ts';

/**
 * Receives one line as places in a buffer, so that nothing is made of a line that nobody wants: its timestamp is
 * `buffer[stamp…text - 1)` (none where `text` equals `stamp`), its text `buffer[text…end)` without the line end. The buffer
 * may be overwritten after the call.
 */
export type OnLine = (
  stream: LogSource,
  buffer: Buffer,
  stamp: number,
  text: number,
  end: number,
  /** How many bytes were left out at the end, where the line was longer than the cap. */
  cutBytes: number,
) => void;

/** Finds the lines in a container's output, in whatever chunks it comes. */
export interface LineScanner {
  /** How many of the engine's records were seen so far: what `tail` counts. */
  readonly records: number;
  /** Whether a part of the last chunk is still needed: else its memory may be used anew. */
  readonly keepsChunk: boolean;
  push(chunk: Buffer): void;
  /** Hands out what is left when the output has ended. */
  end(): void;
}
