import type { LogQuery } from '@berth/contract';
import { type LogPassTarget, type OnLine, passOverLog } from '@berth/engine/log-pass';
import { LineFilter } from '../search/line-filter.ts';

const batchBytes = 256 * 1024;

/**
 * Hands out the lines that a query wants as text: the bytes that the container wrote, each line's time before it where that
 * is asked for. `opened`: the engine has accepted. What `send` gives is waited for.
 */
export async function filterLog(
  { target, query, timestamps }: { target: LogPassTarget; query: LogQuery; timestamps: boolean },
  { opened, send }: { opened: () => void; send: (bytes: Uint8Array<ArrayBuffer>) => Promise<void> },
  signal: AbortSignal,
): Promise<void> {
  const filter = new LineFilter(query);
  let parts: Buffer[] = [];
  let bytes = 0;
  const newline = Buffer.from('\n');
  const flush = () => {
    // A copy of its own, which can be handed to another thread.
    const batch = new Uint8Array(bytes);
    let at = 0;
    for (const part of parts) {
      batch.set(part, at);
      at += part.length;
    }
    parts = [];
    bytes = 0;
    return send(batch);
  };
  const onLine: OnLine = (stream, buffer, stamp, text, end) => {
    if (!filter.wants(stream, buffer, stamp, text, end)) return;
    // The buffer is used anew after the call.
    const part = Buffer.from(buffer.subarray(timestamps ? stamp : text, end));
    parts.push(part, newline);
    bytes += part.length + 1;
  };
  const onChunk = () => (bytes < batchBytes ? undefined : flush());
  await passOverLog(target, { onOpen: opened, onLine, onChunk }, signal);
  if (bytes > 0) await flush();
}
