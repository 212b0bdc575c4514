import { expect } from 'vitest';
import type { Caller } from '../support/caller.ts';
import type { OpenSocket } from '../support/open-socket.ts';
import { BrowserScreen } from './browser-screen.ts';

/** A shell as a test drives it: types, reads, acknowledges what it read as a screen does. */
export interface Shell {
  readonly id: string;
  readonly command: string[];
  readonly socket: OpenSocket;
  readonly screen: BrowserScreen;
  output(): string;
  type(text: string): void;
  /** Resolves when the newest output matches. */
  sees(pattern: RegExp): Promise<void>;
  /** Resolves when the screen shows it. */
  shows(pattern: RegExp): Promise<void>;
  exit(): Promise<{ code: number | null; reason: string }>;
}

export const size = { cols: 100, rows: 30 };

/** Opens a shell and waits until its stream runs. */
export async function openShell(caller: Caller, container: string, body: object = {}): Promise<Shell> {
  const { status, body: made } = await caller.post(`/api/v1/containers/${container}/terminals`, { ...size, ...body });
  if (status !== 201) throw new Error(`No terminal: ${status} ${JSON.stringify(made)}`);
  return showShell(caller, made);
}

/** Attaches to a container's main process and waits until its stream runs. */
export async function attach(caller: Caller, container: string, body: object = {}): Promise<Shell> {
  const { status, body: made } = await caller.post(`/api/v1/containers/${container}/attach`, { ...size, ...body });
  if (status !== 201) throw new Error(`Not attached: ${status} ${JSON.stringify(made)}`);
  return showShell(caller, made);
}

/** Opens the stream of a terminal. `received`: where a screen comes back. */
export async function showShell(
  caller: Caller,
  made: { id: string; command: string[] },
  { received, acknowledges = true }: { received?: number; acknowledges?: boolean } = {},
): Promise<Shell> {
  const query = received === undefined ? '' : `?received=${received}`;
  const socket = await caller.socket(`/api/v1/terminals/${made.id}/stream${query}`);
  const screen = new BrowserScreen(size, socket);
  if (acknowledges) acknowledge(socket);
  await expect.poll(() => socket.messages.length).toBeGreaterThan(0);
  const output = () => Buffer.concat(socket.bytes).toString();
  const tail = () => Buffer.concat(socket.bytes.slice(-50)).toString();
  return {
    ...made,
    socket,
    screen,
    output,
    type: (text) => socket.ws.send(Buffer.from(text)),
    sees: (pattern) => expect.poll(tail, { timeout: 10_000, interval: 20 }).toMatch(pattern),
    shows: (pattern) => expect.poll(() => screen.text(), { timeout: 10_000, interval: 20 }).toMatch(pattern),
    async exit() {
      await socket.closed;
      return socket.messages.find((message) => message.op === 'exit');
    },
  };
}

/** Acknowledges as a page does: not each scrap, but every 16 KiB. */
export function acknowledge(socket: OpenSocket, owed = 0): void {
  let bytes = owed;
  const pay = () => {
    if (bytes < 16 * 1024) return;
    socket.send({ op: 'ack', bytes });
    bytes = 0;
  };
  pay();
  socket.ws.on('message', (data, isBinary) => {
    if (isBinary && Buffer.isBuffer(data)) bytes += data.length;
    pay();
  });
}
