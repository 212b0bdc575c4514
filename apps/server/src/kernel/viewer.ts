import { closeCode, type SocketRecord } from '@berth/contract';
import type { RawData, WebSocket } from 'ws';
import type { z } from 'zod';
import type { Actor } from './actor.ts';
import type { BerthError } from './errors.ts';
import { toBerthError } from './to-berth-error.ts';

/** One open WebSocket, typed by its record. Text frames are its messages; binary frames are the record's own affair. */
export interface Viewer<R extends SocketRecord> {
  /** Who watches, with the rights they have now. */
  readonly actor: Actor;
  /** Aborts when the socket closes, for whatever reason. */
  readonly signal: AbortSignal;
  /** The socket itself, for `bufferedAmount`, `pause` and `resume`. */
  readonly ws: WebSocket;
  send(message: z.input<R['server']>): void;
  /** A message that is already JSON text: encoded once for many viewers. */
  sendText(json: string): void;
  sendBytes(bytes: Uint8Array): void;
  /** What came before the first listener is not lost. */
  onMessage(listener: (message: z.output<R['client']>) => void): void;
  onBytes(listener: (bytes: Buffer) => void): void;
  close(code: number, reason: string): void;
  /** Closes with the code that fits the error. */
  fail(error: unknown): void;
}

/** Messages a second, on average over ten: more than a person and their page can mean. */
const rateLimit = 500;
const earlyLimit = 64;

interface Parts<R extends SocketRecord> {
  readonly record: R;
  readonly ws: WebSocket;
  readonly actor: () => Actor;
}

/** Wraps an accepted socket. Text that the record does not know closes it (1008), as does a flood. */
export function createViewer<const R extends SocketRecord>({ record, ws, actor }: Parts<R>): Viewer<R> {
  const gone = new AbortController();
  let early: { binary: boolean; deliver: () => void }[] = [];
  let takeMessage: ((message: z.output<R['client']>) => void) | undefined;
  let takeBytes: ((bytes: Buffer) => void) | undefined;
  let budget = rateLimit * 10;
  let countedAt = performance.now();

  const close = (code: number, reason: string) => ws.close(code, Buffer.from(reason).subarray(0, 120).toString());

  function withinRate(): boolean {
    const now = performance.now();
    budget = Math.min(rateLimit * 10, budget + ((now - countedAt) / 1000) * rateLimit) - 1;
    countedAt = now;
    return budget > 0;
  }

  function hold(binary: boolean, deliver: () => void) {
    if (early.length >= earlyLimit) close(closeCode.protocol, 'Too much before the socket was ready.');
    else early.push({ binary, deliver });
  }

  function takeText(data: Buffer) {
    const message = record.client.safeParse(parseJson(data));
    if (!message.success) return close(closeCode.protocol, 'A message that this socket does not know.');
    // Sound: parsed by this very record.
    const known = message.data as z.output<R['client']>;
    if (takeMessage === undefined) hold(false, () => takeMessage?.(known));
    else takeMessage(known);
  }

  ws.on('message', (raw: RawData, isBinary: boolean) => {
    const data = Buffer.isBuffer(raw) ? raw : Array.isArray(raw) ? Buffer.concat(raw) : Buffer.from(raw);
    if (!withinRate()) return close(closeCode.protocol, 'Too many messages.');
    if (!isBinary) return takeText(data);
    if (takeBytes === undefined) hold(true, () => takeBytes?.(data));
    else takeBytes(data);
  });
  ws.once('close', () => gone.abort());
  // ws closes the socket itself; without a listener the error would end the process.
  ws.on('error', () => {});

  const sendText = (json: string) => {
    if (ws.readyState === ws.OPEN) ws.send(json);
  };
  const flush = (binary: boolean) => {
    const due = early.filter((held) => held.binary === binary);
    early = early.filter((held) => held.binary !== binary);
    for (const { deliver } of due) deliver();
  };

  return {
    get actor() {
      return actor();
    },
    signal: gone.signal,
    ws,
    send: (message) => sendText(JSON.stringify(message)),
    sendText,
    sendBytes: (bytes) => {
      if (ws.readyState === ws.OPEN) ws.send(bytes, { binary: true });
    },
    onMessage(listener) {
      takeMessage = listener;
      flush(false);
    },
    onBytes(listener) {
      takeBytes = listener;
      flush(true);
    },
    close,
    fail(error) {
      const known = toBerthError(error);
      close(closeCodeOf(known), known.message);
    },
  };
}

function closeCodeOf(error: BerthError): number {
  if (error.status === 401) return closeCode.signedOut;
  if (error.status === 403) return closeCode.forbidden;
  if (error.status === 404) return closeCode.notFound;
  if (error.status === 429) return closeCode.tryLater;
  return closeCode.internal;
}

function parseJson(data: Buffer): unknown {
  try {
    return JSON.parse(data.toString('utf8'));
  } catch {
    return undefined;
  }
}
