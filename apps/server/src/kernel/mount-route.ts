import type { RouteRecord } from '@berth/contract';
import type { Request, Response, Router } from 'express';
import type { Actor } from './actor.ts';
import { admit, type Gate } from './admit.ts';
import type { WriteAudit } from './audit.ts';
import { auditedCall } from './audited-call.ts';
import { BerthError } from './errors.ts';
import { parseInput } from './parse-input.ts';
import { readBody } from './read-body.ts';
import { infoOf, type RequestInfo } from './request-info.ts';
import type { Handler, Mount, RouteContext } from './route-context.ts';
import { sendAnswer } from './send-answer.ts';
import { sendError } from './send-error.ts';
import { toBerthError } from './to-berth-error.ts';

export interface MountDeps extends Gate {
  readonly writeAudit: WriteAudit;
  /** Whether answers are parsed by their own schema before they leave: in tests, or when asked for. */
  readonly checkAnswers: boolean;
}

const verbs = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const;

/** What every route goes through, erased of its record's types: `mount` has checked them. */
type AnyHandler = (input: unknown, context: RouteContext<Actor | undefined>) => unknown;

/**
 * Makes `mount(record, handler)`: let in, parse, audit the intent, call the use case, audit the result, answer. `mounted`
 * collects the records, so that a test can compare them with the contract's.
 */
export function createMount(router: Router, deps: MountDeps): { mount: Mount; mounted: RouteRecord[] } {
  const mounted: RouteRecord[] = [];
  return {
    mounted,
    mount<const R extends RouteRecord>(record: R, handler: Handler<R>) {
      mounted.push(record);
      // Sound: `input` is parsed by this record's own schemas and `admit` gives an actor wherever it is not public.
      const call = handler as unknown as AnyHandler;
      router[verbs[record.method]](record.path, (request: Request, response: Response) =>
        serve(deps, record, call, request, response),
      );
    },
  };
}

async function serve(deps: MountDeps, record: RouteRecord, call: AnyHandler, request: Request, response: Response) {
  const info = infoOf(request);
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  try {
    const actor = letIn(deps, record, request, info);
    const input = parseInput(
      { params: record.params, query: record.query, body: bodySchema(record) },
      { params: request.params, query: queryOf(request), body: await bodyOf(record, request) },
    );
    const context = (named: RouteContext['audited']): RouteContext<Actor | undefined> => ({
      actor,
      signal: gone.signal,
      requestId: info.requestId,
      log: info.log,
      client: info.client,
      reply: {
        status: (code) => void response.status(code),
        header: (name, value) => void response.appendHeader(name, value),
      },
      audited: named,
    });
    response.status(record.status ?? 200);
    // Who signs in is not yet the one who is signed in.
    const audited = record.permission === 'public' ? undefined : actor;
    const answer =
      record.audit === undefined
        ? await call(
            input,
            context(() => {}),
          )
        : await auditedCall(
            { writeAudit: deps.writeAudit, action: record.audit, actor: audited, info, asked: { ...input } },
            async (named) => call(input, context(named)),
          );
    await sendAnswer(record, response, answer, deps.checkAnswers);
  } catch (error) {
    // A stream that ends because its reader left is no failure of ours.
    const left = gone.signal.aborted && !response.writableFinished;
    sendError(response, left ? new BerthError('client_gone', 'The caller went away.') : toBerthError(error), info);
  }
}

/** Lets the caller in, and leaves a row where a change was refused to somebody who is signed in. */
function letIn(deps: MountDeps, record: RouteRecord, request: Request, info: RequestInfo): Actor | undefined {
  try {
    const guarded = record.method !== 'GET';
    return admit(deps, request, info.client, { permission: record.permission, guarded });
  } catch (error) {
    const actor = deps.access.authenticate(request);
    if (record.audit !== undefined && actor !== undefined && error instanceof BerthError) {
      deps.writeAudit({
        action: record.audit,
        outcome: 'denied',
        actor,
        address: info.client.address,
        requestId: info.requestId,
        detail: { params: { ...request.params } },
        reason: error.code,
      });
    }
    throw error;
  }
}

function bodySchema(record: RouteRecord) {
  return record.method === 'GET' ? undefined : record.body;
}

function bodyOf(record: RouteRecord, request: Request): Promise<unknown> | undefined {
  return record.method === 'GET' ? undefined : readBody(request);
}

function queryOf(request: Request): string {
  const mark = request.originalUrl.indexOf('?');
  return mark === -1 ? '' : request.originalUrl.slice(mark + 1);
}
