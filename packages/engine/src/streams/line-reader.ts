import { createLineScanner, type LineScannerOptions } from './line-scanner.ts';
import type { LineReader, LogLine } from './log-line.ts';

/** Makes lines of the bytes that `GET /containers/{id}/logs` answers with. */
export function createLineReader(options: LineScannerOptions): LineReader {
  let lines: LogLine[] = [];
  const scanner = createLineScanner(options, (stream, buffer, stamp, text, end, cutBytes) => {
    const time = text > stamp ? buffer.toString('latin1', stamp, text - 1) : undefined;
    const line: LogLine = { stream, time, text: buffer.toString('utf8', text, end) };
    if (cutBytes > 0) line.cutBytes = cutBytes;
    lines.push(line);
  });
  const take = () => {
    const taken = lines;
    lines = [];
    return taken;
  };
  return {
    push(chunk) {
      scanner.push(chunk);
      return take();
    },
    end() {
      scanner.end();
      return take();
    },
  };
}
