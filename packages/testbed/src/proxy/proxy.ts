import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { removeTempDir, tempDir } from '../daemon/temp-dir.ts';
import { type Fault, type FaultSwitch, faultTable, type SeenRequest } from './faults.ts';
import { headText, joinSockets, relayAnswer, relayBytes } from './relay.ts';
import { answeredByFault } from './stand-in-answer.ts';

/** A recorder in front of an engine's socket that can also do it harm. */
export interface EngineProxy extends AsyncDisposable {
  readonly socketPath: string;
  readonly dockerHost: string;
  /** Every request so far, forwarded or not. */
  readonly requests: readonly SeenRequest[];
  /** Forgets the requests. */
  clear(): void;
  readonly fault: FaultSwitch;
  /** Cuts every connection that is open now, streams and upgraded ones too. */
  cutAll(): void;
  close(): Promise<void>;
}

const upgradeHeaders = ['upgrade', 'connection'];

function forwardedHeaders(incoming: IncomingMessage, fault: Fault): string[] {
  const raw = incoming.rawHeaders;
  if (!fault.stripUpgrade) return raw;
  return raw.filter((value, index) => {
    const name = index % 2 === 0 ? value : (raw[index - 1] ?? '');
    return !upgradeHeaders.includes(name.toLowerCase());
  });
}

/** Starts a proxy on a unix socket of its own. It passes bytes on as they come, in both directions. */
export async function startProxy(targetSocket: string): Promise<EngineProxy> {
  const dir = tempDir('proxy');
  const socketPath = join(dir, 'docker.sock');
  const seen: SeenRequest[] = [];
  const faults = faultTable();
  const sockets = new Set<Duplex>();

  const record = (incoming: IncomingMessage): Fault => {
    const entry = { method: incoming.method ?? '', path: incoming.url ?? '', at: Date.now() };
    seen.push(entry);
    return faults.pick(entry);
  };
  const forward = (incoming: IncomingMessage, fault: Fault) =>
    request({
      socketPath: targetSocket,
      method: incoming.method ?? 'GET',
      path: incoming.url ?? '/',
      headers: forwardedHeaders(incoming, fault),
      setDefaultHeaders: false,
      agent: false,
    });

  const handle = async (incoming: IncomingMessage, response: ServerResponse) => {
    const fault = record(incoming);
    await waitFor(fault.delayMs);
    if (answeredByFault(fault, incoming.socket)) return;
    const outgoing = forward(incoming, fault);
    response.on('close', () => outgoing.destroy());
    outgoing.on('error', () => response.destroy());
    outgoing.on('response', (answer) => relayAnswer(answer, response, fault));
    incoming.pipe(outgoing);
  };
  const handleUpgrade = async (incoming: IncomingMessage, client: Duplex, head: Buffer) => {
    const fault = record(incoming);
    client.on('error', () => undefined);
    await waitFor(fault.delayMs);
    if (answeredByFault(fault, client)) return;
    const outgoing = forward(incoming, fault);
    client.on('close', () => outgoing.destroy());
    outgoing.on('error', () => client.destroy());
    outgoing.on('upgrade', (answer, engine, first) => {
      client.write(headText(answer));
      if (first.length > 0) engine.unshift(first);
      if (head.length > 0) client.unshift(head);
      engine.on('error', () => client.destroy());
      joinSockets(client, engine, fault);
    });
    outgoing.on('response', (answer) => {
      client.write(headText(answer, ['transfer-encoding', 'content-length', 'connection']));
      relayBytes(answer, client, fault);
    });
    incoming.pipe(outgoing);
  };

  const server = createServer({ requestTimeout: 0, headersTimeout: 0, keepAliveTimeout: 0 });
  server.timeout = 0;
  server.on('connection', (socket: Duplex) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('request', (incoming, response) => void handle(incoming, response));
  server.on('upgrade', (incoming, client, head) => void handleUpgrade(incoming, client, head));
  server.listen(socketPath);
  await once(server, 'listening');

  const cutAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  const close = async () => {
    const closed = once(server, 'close');
    server.close();
    cutAll();
    await closed;
    removeTempDir(dir);
  };
  return {
    socketPath,
    dockerHost: `unix://${socketPath}`,
    requests: seen,
    clear: () => void seen.splice(0),
    fault: faults,
    cutAll,
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function waitFor(milliseconds: number | undefined): Promise<void> {
  if (milliseconds !== undefined) await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
