import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { Client, ReadClient } from './client.ts';
import type { Logger } from './logger.ts';

/** What is known of a request before anything else happens to it. */
export interface RequestInfo {
  readonly requestId: string;
  readonly client: Client;
  readonly log: Logger;
}

const infos = new WeakMap<IncomingMessage, RequestInfo>();

export function newRequestInfo(request: IncomingMessage, readClient: ReadClient, log: Logger): RequestInfo {
  const requestId = randomUUID();
  return { requestId, client: readClient(request), log: log.child({ requestId }) };
}

/** First middleware: gives the request its id, and logs one line when it has been answered. Never its query or headers. */
export function requestInfo(readClient: ReadClient, log: Logger): RequestHandler {
  return (request, response, next) => {
    const info = newRequestInfo(request, readClient, log);
    infos.set(request, info);
    response.setHeader('X-Request-Id', info.requestId);
    const startedAt = performance.now();
    response.once('close', () => {
      const level = response.statusCode >= 500 ? 'warn' : request.method === 'GET' ? 'debug' : 'info';
      info.log[level](
        {
          method: request.method,
          path: request.originalUrl.split('?', 1)[0],
          status: response.writableFinished ? response.statusCode : 499,
          ms: Math.round(performance.now() - startedAt),
          address: info.client.address,
        },
        'request',
      );
    });
    next();
  };
}

/** @throws Error where the first middleware was left out */
export function infoOf(request: IncomingMessage): RequestInfo {
  const info = infos.get(request);
  if (info === undefined) throw new Error('requestInfo must be the first middleware');
  return info;
}
