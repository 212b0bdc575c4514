import type { LogLine } from '@berth/contract';
import type { Caller } from '../support/caller.ts';
import type { OpenSocket } from '../support/open-socket.ts';

/** A log as a test follows it. */
export interface FollowedLog {
  readonly socket: OpenSocket;
  lines(): LogLine[];
  texts(): string[];
  // biome-ignore lint/suspicious/noExplicitAny: tests look into messages of every shape
  find(op: string): any;
  /** Lines that were left out, as told. */
  skipped(): number;
}

/** Opens the stream of a container's log. `acknowledges`: as a page does. */
export async function followLog(
  caller: Caller,
  container: string,
  { query = '', acknowledges = true }: { query?: string; acknowledges?: boolean } = {},
): Promise<FollowedLog> {
  const socket = await caller.socket(`/api/v1/containers/${container}/logs/stream${query}`);
  const lines = () => socket.messages.flatMap((message) => (message.op === 'lines' ? message.lines : []));
  if (acknowledges) socket.ws.on('message', () => acknowledge(socket));
  return {
    socket,
    lines,
    texts: () => lines().map((line) => line.m),
    find: (op) => socket.messages.find((message) => message.op === op),
    skipped: () => socket.messages.reduce((sum, m) => sum + (m.op === 'skipped' ? m.lines : 0), 0),
  };
}

/** Says that every line so far has been taken in. */
export function acknowledge(socket: OpenSocket): void {
  const last = socket.messages.at(-1);
  const line = last?.op === 'lines' ? last.lines.at(-1) : undefined;
  if (line !== undefined) socket.send({ op: 'ack', n: line.n });
}
