import { Demultiplexer } from '../src/streams/demultiplexer.ts';
import { createLineReader } from '../src/streams/line-reader.ts';

// Prints how fast the stream of a log is taken apart, in MB of payload a second: `node packages/engine/bench/demux.ts`.

const CHUNK = 64 * 1024;
const TOTAL = 200_000_000;

function framed(payload: Buffer, bytes: number): Buffer[] {
  const header = Buffer.from([1, 0, 0, 0, 0, 0, 0, 0]);
  header.writeUInt32BE(payload.length, 4);
  const frame = Buffer.concat([header, payload]);
  const block = Buffer.alloc(Math.ceil(bytes / frame.length) * frame.length, frame);
  return Array.from({ length: Math.ceil(block.length / CHUNK) }, (_, i) => block.subarray(i * CHUNK, (i + 1) * CHUNK));
}

function rate(what: string, payloadBytes: number, run: (chunk: Buffer) => void): void {
  const stamp = '2026-01-02T03:04:05.000000001Z ';
  const payload = Buffer.from(
    `${stamp}${'x'.repeat(Math.max(0, payloadBytes - stamp.length - 1))}\n`.slice(-payloadBytes),
  );
  const chunks = framed(payload, TOTAL / 10);
  for (const chunk of chunks) run(chunk);
  const start = performance.now();
  for (let round = 0; round < 10; round++) for (const chunk of chunks) run(chunk);
  const seconds = (performance.now() - start) / 1_000;
  const frames = (chunks.reduce((sum, chunk) => sum + chunk.length, 0) * 10) / (payload.length + 8);
  const megabytes = (frames * payload.length) / 1e6;
  console.log(
    `${what.padEnd(28)} ${Math.round(megabytes / seconds)} MB/s, ${(frames / seconds / 1e6).toFixed(1)} M frames/s`,
  );
}

let sum = 0;
const demultiplexer = new Demultiplexer((_stream, _buffer, start, end) => {
  sum += end - start;
});
for (const bytes of [1, 20, 80, 1_000]) rate(`frames of ${bytes} bytes`, bytes, (chunk) => demultiplexer.push(chunk));
const reader = createLineReader({ tty: false, timestamps: true });
rate('lines of 80 bytes, with time', 80, (chunk) => {
  sum += reader.push(chunk).length;
});
console.log(`(${sum} counted)`);
