import type { IncomingMessage } from 'node:http';
import { type EngineAddress, formatAddress } from './address.ts';
import { DEADLINES } from './deadlines.ts';
import { EngineError } from './errors.ts';
import { queryString, segment } from './path.ts';
import { createLineScanner } from './streams/line-scanner.ts';
import type { LineScanner, OnLine } from './streams/scanned-line.ts';
import { createDial } from './transport/dial.ts';
import { connectionFailure } from './transport/failure.ts';
import { send } from './transport/send.ts';
import { abortedError, withDeadline } from './transport/with-deadline.ts';

export type { EngineAddress } from './address.ts';
export { EngineError, type EngineErrorKind } from './errors.ts';
export type { LogSource } from './streams/log-line.ts';
export type { OnLine } from './streams/scanned-line.ts';

/** Which log: plain data, so that it can be handed to a thread. */
export interface LogPassTarget {
  address: EngineAddress;
  /** The agreed one, as `1.51`. */
  apiVersion: string;
  /** Full id. */
  containerId: string;
  tty: boolean;
  /** As the engine takes them: unix seconds with a fraction. */
  since?: string | undefined;
  until?: string | undefined;
  /** Records from the end; all unless given. */
  tail?: number | undefined;
  maxLineBytes: number;
}

export interface LogPassReader {
  /** The engine has accepted. */
  onOpen?(): void;
  onLine: OnLine;
  /** After each chunk of some hundred KiB: how many bytes and records were read in all. A promise holds the reading up. */
  onChunk(bytes: number, records: number): Promise<void> | undefined;
}

/** The engine sends each line by itself; they are read together: bytes. */
const CHUNK_BYTES = 256 * 1024;

/**
 * Reads a log once from its oldest line to its newest, at hardly more cost than reading its bytes. Needs no client and no
 * schema, so that a thread which only does this stays small. Throws EngineError, also when `signal` fires.
 */
export async function passOverLog(target: LogPassTarget, reader: LogPassReader, signal: AbortSignal): Promise<void> {
  const { address, apiVersion, containerId, tty, since, until, tail = 'all', maxLineBytes } = target;
  const where = formatAddress(address);
  const what = `GET /containers/${segment(containerId)}/logs`;
  const query = queryString({ stdout: true, stderr: true, timestamps: true, since, until, tail });
  const path = `/v${apiVersion}/containers/${segment(containerId)}/logs${query}`;
  const dial = createDial(address);
  try {
    const response = await withDeadline({ deadlineMs: DEADLINES.open, signal, what }, (opening) =>
      send(dial, { method: 'GET', path, agent: false, signal: opening, where, what }),
    );
    reader.onOpen?.();
    const scanner = createLineScanner({ tty, timestamps: true, maxLineBytes }, reader.onLine);
    await readAll(response, scanner, reader, signal);
  } catch (error) {
    if (signal.aborted) throw abortedError(what, signal.reason);
    throw connectionFailure(error, where);
  } finally {
    dial.close();
  }
}

function readAll(response: IncomingMessage, scanner: LineScanner, reader: LogPassReader, signal: AbortSignal) {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let room = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  let filled = 0;
  let bytes = 0;
  const fail = (error: unknown) => {
    reject(error);
    response.destroy();
  };
  const scan = (chunk: Buffer) => {
    scanner.push(chunk);
    const wait = reader.onChunk(bytes, scanner.records);
    if (wait === undefined) return;
    response.pause();
    wait.then(() => response.resume(), fail);
  };
  const flush = () => {
    if (filled === 0) return;
    const chunk = room.subarray(0, filled);
    filled = 0;
    scan(chunk);
    if (scanner.keepsChunk) room = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  };
  const onAbort = () => fail(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  response.on('data', (chunk: Buffer) => {
    try {
      bytes += chunk.length;
      if (chunk.length > CHUNK_BYTES - filled) flush();
      if (chunk.length > CHUNK_BYTES) return scan(chunk);
      filled += chunk.copy(room, filled);
    } catch (error) {
      fail(error);
    }
  });
  response.once('error', reject);
  response.once('close', () => {
    signal.removeEventListener('abort', onAbort);
    reject(new EngineError('unreachable', 'The log was cut.', { reason: 'cut' }));
  });
  response.once('end', () => {
    try {
      flush();
      scanner.end();
      resolve();
    } catch (error) {
      fail(error);
    }
  });
  return promise;
}
