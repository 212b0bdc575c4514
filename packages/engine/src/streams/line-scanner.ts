import { FramedBytes } from './framed-bytes.ts';
import type { LineScanner, OnLine } from './scanned-line.ts';
import { TtyBytes } from './tty-bytes.ts';

export interface LineScannerOptions {
  /** Whether the container has a TTY (`config.tty` of its inspect): raw text, or frames. */
  tty: boolean;
  /** Whether timestamps were asked for. */
  timestamps: boolean;
  /** Longer lines are cut there, and say by how many bytes. One MiB unless given. */
  maxLineBytes?: number | undefined;
}

const MAX_LINE_BYTES = 1024 * 1024;

/** Finds the lines in the bytes that `GET /containers/{id}/logs` answers with. */
export function createLineScanner(options: LineScannerOptions, onLine: OnLine): LineScanner {
  const Scanner = options.tty ? TtyBytes : FramedBytes;
  return new Scanner(options.timestamps, options.maxLineBytes ?? MAX_LINE_BYTES, onLine);
}
