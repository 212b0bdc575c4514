import type { ErrorRequestHandler, Response } from 'express';
import { BerthError, errorDetail } from './errors.ts';
import type { Logger } from './logger.ts';
import { infoOf, type RequestInfo } from './request-info.ts';
import { toBerthError } from './to-berth-error.ts';

/** Answers a failure as JSON; where the answer has begun already, cuts the connection so that it cannot pass for whole. */
export function sendError(response: Response, error: BerthError, info: RequestInfo): void {
  logError(error, info.log);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (error.code === 'body_too_large') response.setHeader('Connection', 'close');
  if (error.retryAfter !== undefined) response.setHeader('Retry-After', String(Math.ceil(error.retryAfter)));
  response.setHeader('Cache-Control', 'no-store');
  response.removeHeader('Content-Disposition');
  response.status(error.status).json({ error: errorDetail(error, info.requestId) });
}

/** An error in the log means that Berth is wrong; everything else is the day's work. */
export function logError(error: BerthError, log: Logger): void {
  if (error.code === 'internal') log.error({ err: error.cause }, 'request failed');
  else log.debug({ code: error.code, reason: error.message }, 'request refused');
}

/** The last middleware: what Express itself found wrong (a malformed path), and what nobody caught. */
export const lastResort: ErrorRequestHandler = (error: unknown, request, response, _next) => {
  const malformed = error instanceof URIError || (error instanceof Error && 'status' in error && error.status === 400);
  sendError(
    response,
    malformed ? new BerthError('bad_request', 'The address is malformed.') : toBerthError(error),
    infoOf(request),
  );
};
