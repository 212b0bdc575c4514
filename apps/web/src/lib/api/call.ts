import { errorBodySchema, type RouteAnswer, type RouteInput, type RouteRecord } from '@berth/contract';
import { z } from 'zod';
import { ApiError } from './api-error.ts';
import { buildUrl } from './build-url.ts';

type Given<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: T[K];
};

/** What a call to a route needs: its parameters, and its body where it has one; a query where all of it may be left out is optional. */
export type CallInput<R extends RouteRecord> = Given<
  Omit<RouteInput<R>, 'query'> & { query: RouteInput<R>['query'] | undefined }
>;

type Rest<R extends RouteRecord> =
  Record<never, never> extends CallInput<R>
    ? [input?: CallInput<R>, options?: CallOptions]
    : [input: CallInput<R>, options?: CallOptions];

interface CallOptions {
  signal?: AbortSignal;
}

/** Called when the server says that the session is over. */
let onSignedOut: () => void = () => {};

/** Sets what happens when any call is answered with "not signed in". */
export function whenSignedOut(handler: () => void): void {
  onSignedOut = handler;
}

/**
 * Calls a route of the API.
 * @returns the parsed answer; undefined where the route answers nothing.
 * @throws ApiError, or the signal's reason when it was aborted.
 */
export async function call<R extends RouteRecord>(record: R, ...[input, options]: Rest<R>): Promise<RouteAnswer<R>> {
  return parseAnswer(record, await answerOf(record, input, options));
}

/**
 * Calls a route that answers text, a short one.
 * @throws as `call` does.
 */
export async function callText<R extends RouteRecord & { answer: 'stream' }>(
  record: R,
  ...[input, options]: Rest<R>
): Promise<string> {
  return (await answerOf(record, input, options)).text();
}

async function answerOf(record: RouteRecord, input?: object, options?: CallOptions): Promise<Response> {
  const parts: { params?: object; query?: object; body?: unknown } = input ?? {};
  const url = buildUrl(record.path, { ...parts.params }, { ...parts.query });
  const answer = await send(url, record.method, parts.body, options?.signal);
  if (!answer.ok) throw await failureOf(answer);
  return answer;
}

async function send(url: string, method: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json', 'X-Requested-With': 'berth' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  try {
    return await fetch(url, {
      method,
      headers,
      credentials: 'same-origin',
      redirect: 'error',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    signal?.throwIfAborted();
    throw new ApiError('server_away', 0, error instanceof Error ? error.message : String(error));
  }
}

async function failureOf(answer: Response): Promise<ApiError> {
  const body = errorBodySchema.safeParse(await answer.json().catch(() => null));
  if (!body.success) return new ApiError('answer_not_understood', answer.status, answer.statusText);
  const { error } = body.data;
  if (error.code === 'unauthenticated') onSignedOut();
  return new ApiError(error.code, answer.status, error.message, error);
}

async function parseAnswer<R extends RouteRecord>(record: R, answer: Response): Promise<RouteAnswer<R>>;
async function parseAnswer(record: RouteRecord, answer: Response): Promise<unknown> {
  if (!(record.answer instanceof z.ZodType)) return undefined;
  const body = record.answer.safeParse(await answer.json().catch(() => undefined));
  if (body.success) return body.data;
  throw new ApiError('answer_not_understood', answer.status, z.prettifyError(body.error));
}
