import type { Engine } from '@berth/engine';

const tail = { lines: 500, lineBytes: 16 * 1024, characters: 256 * 1024, waitMs: 2000 };

/**
 * The end of a container's log as its terminal would show it: what stood there before somebody attached. Empty where the log
 * cannot be read. An unfinished line, such as a prompt, is not in the log.
 */
export async function readLogTail(
  engine: { containers: Pick<Engine['containers'], 'logs'> },
  { containerId, tty }: { containerId: string; tty: boolean },
): Promise<Buffer> {
  let text = '';
  try {
    const signal = AbortSignal.timeout(tail.waitMs);
    const log = await engine.containers.logs(containerId, {
      tail: tail.lines,
      maxLineBytes: tail.lineBytes,
      tty,
      signal,
    });
    for await (const lines of log.lines) {
      text = (text + lines.map((line) => `${line.text}\r\n`).join('')).slice(-tail.characters);
    }
  } catch {
    // A driver that cannot be read, or not in time.
  }
  return Buffer.from(text);
}

/** The log's end without what has come as output too: they meet somewhere, at the end of a line. Pure. */
export function withoutOverlap(log: Buffer, output: Buffer): Buffer {
  for (let end = output.lastIndexOf(0x0a) + 1; end > 0; end = output.lastIndexOf(0x0a, end - 2) + 1) {
    const start = log.length - end;
    if (start >= 0 && log.subarray(start).equals(output.subarray(0, end))) return log.subarray(0, start);
    if (end < 2) break;
  }
  return log;
}
