import { expect } from 'vitest';
import type { Caller } from '../support/caller.ts';
import type { OpenSocket } from '../support/open-socket.ts';

/** A shell as a test drives it: types, reads, acknowledges what it read as a screen does. */
export interface Shell {
  readonly id: string;
  readonly command: string[];
  readonly socket: OpenSocket;
  output(): string;
  type(text: string): void;
  /** Resolves when the output matches. */
  sees(pattern: RegExp): Promise<void>;
  exit(): Promise<{ code: number | null; reason: string }>;
}

export const size = { cols: 100, rows: 30 };

/** Opens a shell and waits until its stream runs. */
export async function openShell(caller: Caller, container: string, body: object = {}): Promise<Shell> {
  const { status, body: made } = await caller.post(`/api/v1/containers/${container}/terminals`, { ...size, ...body });
  if (status !== 201) throw new Error(`No terminal: ${status} ${JSON.stringify(made)}`);
  return showShell(caller, made);
}

/** Opens the stream of a shell. `received`: where a screen comes back. */
export async function showShell(
  caller: Caller,
  made: { id: string; command: string[] },
  { received, acknowledges = true }: { received?: number; acknowledges?: boolean } = {},
): Promise<Shell> {
  const query = received === undefined ? '' : `?received=${received}`;
  const socket = await caller.socket(`/api/v1/terminals/${made.id}/stream${query}`);
  if (acknowledges) {
    socket.ws.on('message', (data, isBinary) => {
      if (isBinary && Buffer.isBuffer(data) && data.length > 0) socket.send({ op: 'ack', bytes: data.length });
    });
  }
  await expect.poll(() => socket.messages.length).toBeGreaterThan(0);
  const output = () => Buffer.concat(socket.bytes).toString();
  return {
    ...made,
    socket,
    output,
    type: (text) => socket.ws.send(Buffer.from(text)),
    sees: (pattern) => expect.poll(output, { timeout: 10_000, interval: 20 }).toMatch(pattern),
    async exit() {
      await socket.closed;
      return socket.messages.find((message) => message.op === 'exit');
    },
  };
}
