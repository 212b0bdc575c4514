import type { WebSocket } from 'ws';

/** A WebSocket as a test uses it: everything that came, and what it was closed with. */
export interface OpenSocket {
  readonly ws: WebSocket;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into messages of every shape
  readonly messages: any[];
  readonly bytes: Buffer[];
  /** Both, in the order in which they came. */
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly frames: any[];
  readonly closed: Promise<{ code: number; reason: string }>;
  send(message: unknown): void;
  close(): void;
}

/** @throws Error `refused 403` when the server does not upgrade */
export function openSocket(ws: WebSocket): Promise<OpenSocket> {
  // biome-ignore lint/suspicious/noExplicitAny: see above
  const messages: any[] = [];
  const bytes: Buffer[] = [];
  // biome-ignore lint/suspicious/noExplicitAny: see above
  const frames: any[] = [];
  const closed = Promise.withResolvers<{ code: number; reason: string }>();
  ws.on('message', (data, isBinary) => {
    const frame = isBinary && Buffer.isBuffer(data) ? data : JSON.parse(String(data));
    frames.push(frame);
    (Buffer.isBuffer(frame) ? bytes : messages).push(frame);
  });
  ws.on('close', (code, reason) => closed.resolve({ code, reason: reason.toString() }));
  return new Promise((resolve, reject) => {
    ws.on('unexpected-response', (_request, response) => {
      response.resume();
      reject(new Error(`refused ${response.statusCode}`));
    });
    ws.on('error', reject);
    ws.on('open', () =>
      resolve({
        ws,
        messages,
        bytes,
        frames,
        closed: closed.promise,
        send: (message) => ws.send(JSON.stringify(message)),
        close: () => ws.close(),
      }),
    );
  });
}
