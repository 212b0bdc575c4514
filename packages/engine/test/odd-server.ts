import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, type Engine } from '@berth/engine';
import { onTestFinished } from 'vitest';

/** Something that is no engine listens on a socket of its own; gives our client of it. Both end with the test. */
export async function oddServer(onRequest: http.RequestListener): Promise<Engine> {
  const server = http.createServer(onRequest);
  server.on('upgrade', (request, socket) => {
    const response = new http.ServerResponse(request);
    response.assignSocket(socket as Socket);
    onRequest(request, response);
  });
  return listening(server);
}

/** Answers every connection with these bytes and closes it. */
export function rawServer(bytes: string): Promise<Engine> {
  return listening(
    createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end(bytes));
    }),
  );
}

/** `/_ping` and `/version` as an engine answers them; the rest is up to `others`. */
export function pingThen(others: http.RequestListener, apiVersion = '1.45'): http.RequestListener {
  return (request, response) => {
    if (request.url === '/_ping') return void response.setHeader('Api-Version', apiVersion).end('OK');
    if (request.url?.endsWith('/version')) return json(response, { Version: '1', ApiVersion: apiVersion });
    others(request, response);
  };
}

export function json(response: http.ServerResponse, value: unknown): void {
  response.setHeader('Content-Type', 'application/json').end(JSON.stringify(value));
}

async function listening(server: ReturnType<typeof createServer>): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'berth-odd-'));
  const path = join(folder, 'docker.sock');
  await new Promise<void>((resolve) => server.listen(path, resolve));
  const engine = createEngine({ kind: 'unix', path });
  onTestFinished(() => {
    engine.close();
    if (server instanceof http.Server) server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });
  return engine;
}
