import type { Agent, ClientRequest, IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import type { Socket } from 'node:net';
import { EngineError } from '../errors.ts';
import { readBody } from './body.ts';
import type { Dial } from './dial.ts';
import { connectionFailure, isStaleSocket, refusal } from './failure.ts';

export interface SendOptions {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  /** With its version prefix and query. */
  path: string;
  body?: string | undefined;
  headers?: OutgoingHttpHeaders | undefined;
  /** A pool, or false for a socket of its own that is never pooled. */
  agent: Agent | false;
  signal: AbortSignal;
  /** For the errors: the engine's address and the request in words. */
  where: string;
  what: string;
}

/** Sends one request and gives the answer once its headers are there. Throws EngineError for any status but 2xx. */
export async function send(dial: Dial, options: SendOptions): Promise<IncomingMessage> {
  const repeatable = options.method === 'GET' || options.method === 'HEAD';
  try {
    return await attempt(dial, options, repeatable);
  } catch (error) {
    // A kept-alive socket may have died while it lay in the pool: that says nothing about the engine.
    if (error instanceof StaleSocket && !options.signal.aborted) return attempt(dial, options, false);
    throw error;
  }
}

class StaleSocket extends Error {}

async function attempt(dial: Dial, options: SendOptions, reportStale: boolean): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const request = dial.request(wireOptions(options));
  request.once('response', resolve);
  request.on('error', (error) => {
    const stale = reportStale && request.reusedSocket && isStaleSocket(error);
    reject(stale ? new StaleSocket() : connectionFailure(error, options.where));
  });
  request.end(options.body);
  return accept(await promise, options);
}

/** Asks for an upgrade and gives the bare socket. Throws `upgrade_stripped` where a 200 comes instead of a 101. */
export async function upgrade(dial: Dial, options: SendOptions): Promise<{ socket: Socket; head: Buffer }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ socket: Socket; head: Buffer }>();
  const headers = { ...options.headers, Connection: 'Upgrade', Upgrade: 'tcp' };
  const request: ClientRequest = dial.request(wireOptions({ ...options, headers, agent: false }));
  request.once('upgrade', (_response, socket, head) => resolve({ socket, head }));
  request.once('response', (response) => {
    accept(response, options)
      .then(() => {
        throw new EngineError(
          'upgrade_stripped',
          `${options.what} was answered with ${response.statusCode} instead of an upgraded connection: a proxy between here and the engine strips upgrades.`,
          { status: response.statusCode },
        );
      })
      .catch(reject)
      .finally(() => request.destroy());
  });
  request.on('error', (error) => reject(connectionFailure(error, options.where)));
  request.end(options.body);
  return promise;
}

async function accept(response: IncomingMessage, options: SendOptions): Promise<IncomingMessage> {
  const status = response.statusCode ?? 0;
  if (status >= 200 && status < 300) return response;
  const body = await readBody(response, options.what, 1024 * 1024).catch(() => '');
  throw refusal(status, body, options.what);
}

function wireOptions(options: SendOptions) {
  const headers: OutgoingHttpHeaders = { ...options.headers };
  if (options.body !== undefined) headers['Content-Type'] = 'application/json';
  // A POST without a body must say so, or the engine (and proxies) may take what follows for one.
  if (options.method !== 'GET' && options.method !== 'HEAD') {
    headers['Content-Length'] = Buffer.byteLength(options.body ?? '');
  }
  const { method, path, agent, signal } = options;
  return { method, path, agent, signal, headers };
}
