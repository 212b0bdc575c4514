import { FramedLines } from './framed-lines.ts';
import type { LineReader } from './log-line.ts';
import { TtyLines } from './tty-lines.ts';

export interface LineReaderOptions {
  /** Whether the container has a TTY (`config.tty` of its inspect): raw text, or frames. */
  tty: boolean;
  /** Whether timestamps were asked for. */
  timestamps: boolean;
  /** Longer lines are cut there, and say by how many bytes. One MiB unless given. */
  maxLineBytes?: number | undefined;
}

const MAX_LINE_BYTES = 1024 * 1024;

/** Makes lines of the bytes that `GET /containers/{id}/logs` answers with. */
export function createLineReader(options: LineReaderOptions): LineReader {
  const Reader = options.tty ? TtyLines : FramedLines;
  return new Reader(options.timestamps, options.maxLineBytes ?? MAX_LINE_BYTES);
}
