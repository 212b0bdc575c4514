import { type LogServerMessage, logServerMessageSchema } from '@berth/contract';
import { WebSocket } from 'ws';
import type { RunningBerth } from './berth.ts';

export interface BenchLogSocket {
  send(message: unknown): void;
  close(): void;
}

/** Opens the stream of a container's log as the admin's page does. */
export async function openLogSocket(
  berth: RunningBerth,
  containerId: string,
  query: string,
  onMessage: (message: LogServerMessage, socket: BenchLogSocket) => void,
): Promise<BenchLogSocket> {
  const url = `${berth.origin.replace('http', 'ws')}/api/v1/containers/${containerId}/logs/stream${query}`;
  const socket = new WebSocket(url, { headers: { cookie: berth.cookie, origin: berth.origin } });
  const opened: BenchLogSocket = {
    send: (message) => socket.send(JSON.stringify(message)),
    close: () => socket.close(),
  };
  socket.on('message', (data) => onMessage(logServerMessageSchema.parse(JSON.parse(data.toString())), opened));
  await new Promise((done, fail) => {
    socket.once('open', done);
    socket.once('error', fail);
  });
  return opened;
}

/** The most that the server's memory grew while `run` ran: bytes of RSS, looked at ten times a second. */
export async function rssGrowth(berth: RunningBerth, run: () => Promise<void>): Promise<number> {
  const before = await berth.rss();
  let most = before;
  const timer = setInterval(async () => {
    most = Math.max(most, await berth.rss());
  }, 100);
  await run();
  clearInterval(timer);
  return Math.max(most, await berth.rss()) - before;
}
