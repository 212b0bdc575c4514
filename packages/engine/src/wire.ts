import type { IncomingMessage } from 'node:http';
import { type ZodType, z } from 'zod';
import { DEADLINES } from './deadlines.ts';
import { EngineError } from './errors.ts';
import { type Query, queryString } from './path.ts';
import { parseJson, readBody } from './transport/body.ts';
import type { Dial } from './transport/dial.ts';
import { connectionFailure } from './transport/failure.ts';
import { createHijackedStream, type HijackedStream } from './transport/hijack.ts';
import { openStream, type WireStream } from './transport/open-stream.ts';
import { type SendOptions, send, upgrade } from './transport/send.ts';
import { withDeadline } from './transport/with-deadline.ts';

export interface WireRequest {
  method?: SendOptions['method'];
  /** Below the version prefix, beginning with a slash, made of checked segments. */
  path: string;
  query?: Query | undefined;
  body?: unknown;
  headers?: Record<string, string> | undefined;
  deadlineMs?: number | undefined;
  signal?: AbortSignal | undefined;
}

/** Requests to one engine with the version prefix that was agreed on. Everything it throws is an EngineError. */
export interface Wire {
  /** Agrees on a version first where none is pinned. */
  apiVersion(signal?: AbortSignal): Promise<string>;
  /** Answer parsed by `schema`; deadline 10 s unless the request names one. */
  json<T>(schema: ZodType<T>, request: WireRequest): Promise<T>;
  /** For answers that say nothing. Deadline 30 s unless the request names one. */
  done(request: WireRequest): Promise<void>;
  /** The deadline (10 s) runs until the headers; no pooled socket is held. */
  stream(request: WireRequest): Promise<WireStream>;
  upgrade(request: WireRequest): Promise<HijackedStream>;
}

export interface WireOptions {
  dial: Dial;
  where: string;
  /** The pinned version, agreed on anew where there is none. */
  pinned(signal?: AbortSignal): Promise<string>;
  /** Called when the engine refuses the pinned version, as one does that was exchanged under us. */
  unpin(): void;
}

export function createWire(options: WireOptions): Wire {
  const { dial, where } = options;

  async function prepare(request: WireRequest, agent: SendOptions['agent'], signal: AbortSignal): Promise<SendOptions> {
    const version = await options.pinned(signal);
    const path = `/v${version}${request.path}${queryString(request.query)}`;
    const body = request.body === undefined ? undefined : JSON.stringify(request.body);
    const method = request.method ?? 'GET';
    return { method, path, body, headers: request.headers, agent, signal, where, what: inWords(request) };
  }

  async function guarded<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      const failure = connectionFailure(error, where);
      if (/client version \S+ is too (old|new)/.test(failure.engineMessage ?? '')) options.unpin();
      throw failure;
    }
  }

  function call<T>(
    request: WireRequest,
    deadlineMs: number | undefined,
    read: (response: IncomingMessage) => Promise<T>,
  ) {
    const what = inWords(request);
    const reading = (request.method ?? 'GET') === 'GET';
    return guarded(() =>
      withDeadline({ deadlineMs, signal: request.signal, what }, async (signal) => {
        // What may take for ever must not hold a place in a bounded pool.
        const agent = deadlineMs === undefined ? false : reading ? dial.reads : dial.changes;
        const sent = await prepare(request, agent, signal);
        return read(await send(dial, sent));
      }),
    );
  }

  return {
    apiVersion: options.pinned,
    json: (schema, request) =>
      call(request, 'deadlineMs' in request ? request.deadlineMs : DEADLINES.read, async (response) => {
        const what = inWords(request);
        const parsed = schema.safeParse(parseJson(await readBody(response, what), response, what));
        if (parsed.success) return parsed.data;
        throw new EngineError(
          'malformed',
          `The answer to ${what} is not what an engine sends: ${z.prettifyError(parsed.error)}`,
        );
      }),
    done: (request) =>
      call(request, 'deadlineMs' in request ? request.deadlineMs : DEADLINES.change, async (response) => {
        await readBody(response, inWords(request));
      }),
    async stream(request) {
      const what = inWords(request);
      const deadlineMs = 'deadlineMs' in request ? request.deadlineMs : DEADLINES.open;
      const response = await guarded(() =>
        withDeadline({ deadlineMs, signal: request.signal, what }, async (signal) =>
          send(dial, await prepare(request, false, signal)),
        ),
      );
      return openStream(response, request.signal, where, what);
    },
    async upgrade(request) {
      const what = inWords(request);
      const { socket, head } = await guarded(() =>
        withDeadline({ deadlineMs: DEADLINES.open, signal: request.signal, what }, async (signal) =>
          upgrade(dial, await prepare(request, false, signal)),
        ),
      );
      return createHijackedStream(socket, head, request.signal);
    },
  };
}

function inWords(request: WireRequest): string {
  return `${request.method ?? 'GET'} ${request.path}`;
}
