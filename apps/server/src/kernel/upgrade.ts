import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { SocketRecord } from '@berth/contract';
import { WebSocketServer } from 'ws';
import type { z } from 'zod';
import { admit, type Gate } from './admit.ts';
import type { Client, ReadClient } from './client.ts';
import { BerthError, errorDetail } from './errors.ts';
import type { Logger } from './logger.ts';
import { matchPath } from './match-path.ts';
import { parseInput } from './parse-input.ts';
import { newRequestInfo } from './request-info.ts';
import { logError } from './send-error.ts';
import type { SocketRegistry } from './socket-registry.ts';
import { toBerthError } from './to-berth-error.ts';
import { createViewer, type Viewer } from './viewer.ts';

type Part<R extends SocketRecord, K extends 'params' | 'query'> =
  R extends Record<K, infer S extends z.ZodType> ? z.output<S> : undefined;

export interface SocketInput<R extends SocketRecord> {
  params: Part<R, 'params'>;
  query: Part<R, 'query'>;
}

export interface SocketContext {
  readonly requestId: string;
  readonly log: Logger;
  readonly client: Client;
  /** Told when the viewer's rights have changed and the socket stays open all the same. */
  onRights(listener: () => void): void;
}

/** Serves one open socket. What it throws (or rejects with) closes the socket with the code that fits. */
export type SocketHandler<R extends SocketRecord> = (
  viewer: Viewer<R>,
  input: SocketInput<R>,
  context: SocketContext,
) => void | Promise<void>;

export type MountSocket = <const R extends SocketRecord>(record: R, handler: NoInfer<SocketHandler<R>>) => void;

export interface UpgradeDeps extends Gate {
  readonly readClient: ReadClient;
  readonly registry: SocketRegistry;
  readonly log: Logger;
}

type AnyHandler = (viewer: Viewer<SocketRecord>, input: unknown, context: SocketContext) => void | Promise<void>;

export interface UpgradeRouter {
  mount: MountSocket;
  readonly mounted: SocketRecord[];
  /** For the server's `upgrade` event. */
  handle(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

/**
 * The WebSockets' counterpart of `mount`. Before anything is upgraded: known path, Host, Origin, session, permission, input,
 * room. Each socket does the one thing of its record.
 */
export function createUpgradeRouter(deps: UpgradeDeps): UpgradeRouter {
  const server = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024, perMessageDeflate: false });
  const mounted: SocketRecord[] = [];
  const routes: { record: SocketRecord; call: AnyHandler }[] = [];

  function accept(request: IncomingMessage, socket: Duplex, head: Buffer) {
    const info = newRequestInfo(request, deps.readClient, deps.log);
    // A peer that resets while it is still being judged must not end the process.
    socket.on('error', () => socket.destroy());
    try {
      if (!deps.hosts.allowed(info.client.host)) throw new BerthError('host_refused', 'Not a host of Berth’s own.');
      const { pathname, search } = splitTarget(request.url ?? '/');
      const found = findRoute(pathname);
      checkSocketOrigin(deps, request, info.client);
      const actor = admit(deps, request, info.client, { permission: found.record.permission, guarded: false });
      const { params, query } = parseInput(
        { params: found.record.params, query: found.record.query },
        { params: found.params, query: search, body: undefined },
      );
      if (actor === undefined) throw new BerthError('unauthenticated', 'Sign in first.');
      deps.registry.reserve(actor);
      server.handleUpgrade(request, socket, head, (ws) => {
        const open = deps.registry.add(ws, found.record, actor);
        const viewer = createViewer({ record: found.record, ws, actor: open.actor });
        const context = { ...info, onRights: open.onRights };
        info.log.debug({ path: pathname, user: actor.name }, 'socket opened');
        Promise.resolve()
          .then(() => found.call(viewer, { params, query }, context))
          .catch((error: unknown) => {
            logError(toBerthError(error), info.log);
            viewer.fail(error);
          });
      });
    } catch (error) {
      const known = toBerthError(error);
      logError(known, info.log);
      refuse(socket, known, info.requestId);
    }
  }

  function findRoute(pathname: string) {
    for (const route of routes) {
      const params = matchPath(route.record.path, pathname);
      if (params !== undefined) return { ...route, params };
    }
    throw new BerthError('not_found', 'There is no such WebSocket.');
  }

  return {
    mounted,
    mount(record, handler) {
      mounted.push(record);
      // Sound: viewer and input are made by this record's own schemas.
      routes.push({ record, call: handler as unknown as AnyHandler });
    },
    handle: accept,
  };
}

/** A WebSocket is never subject to the browser's same-origin rule: the Origin must be there, and be ours. */
function checkSocketOrigin(deps: UpgradeDeps, request: IncomingMessage, client: Client): void {
  const { origin } = request.headers;
  if (origin === undefined || !deps.hosts.ownOrigin(origin, client.host, client.secure)) {
    throw new BerthError('origin_refused', 'This connection does not come from a page of Berth’s own.');
  }
}

function splitTarget(target: string): { pathname: string; search: string } {
  const mark = target.indexOf('?');
  return mark === -1
    ? { pathname: target, search: '' }
    : { pathname: target.slice(0, mark), search: target.slice(mark + 1) };
}

function refuse(socket: Duplex, error: BerthError, requestId: string): void {
  const body = JSON.stringify({ error: errorDetail(error, requestId) });
  socket.end(
    [
      `HTTP/1.1 ${error.status} ${STATUS_CODES[error.status] ?? 'Refused'}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Cache-Control: no-store',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
