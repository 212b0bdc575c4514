import { Demultiplexer, type HijackedStream } from '@berth/engine';

/** Output of so many bytes at most is held until somebody listens: the newest of it. */
const maxEarly = 256 * 1024;

/** A connection to a main process without a TTY, in the bytes of a terminal: frames taken apart, lines that end in CR LF. */
export function unframed(stream: HijackedStream): HijackedStream {
  return {
    ...stream,
    onData(listener) {
      const frames = new Demultiplexer((_number, buffer, start, end) => {
        if (end > start) listener(withCarriageReturns(buffer.subarray(start, end)));
      });
      return stream.onData((chunk) => {
        try {
          frames.push(chunk);
        } catch {
          // Not an engine's stream any more.
          stream.destroy();
        }
      });
    },
  };
}

function withCarriageReturns(output: Buffer): Buffer {
  return output.includes(0x0a) ? Buffer.from(output.toString('latin1').replaceAll('\n', '\r\n'), 'latin1') : output;
}

/** Takes in a connection's output from now on: a main process must never be made to wait. `line` gives it to the first listener. */
export function takeEarly(stream: HijackedStream): { line: HijackedStream; early(): Buffer } {
  let chunks: Buffer[] = [];
  let held = 0;
  const stop = stream.onData((chunk) => {
    chunks.push(chunk);
    held += chunk.length;
    for (let first = chunks[0]; first !== undefined && held - first.length > maxEarly; first = chunks[0]) {
      held -= first.length;
      chunks.shift();
    }
  });
  const early = () => Buffer.concat(chunks);
  const line: HijackedStream = {
    ...stream,
    onData(listener) {
      stop();
      const first = early();
      chunks = [];
      if (first.length > 0) listener(first);
      return stream.onData(listener);
    },
  };
  return { line, early };
}
