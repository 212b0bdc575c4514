import type { RouteRecord } from '@berth/contract';
import type { Router } from 'express';
import { BerthError } from './errors.ts';
import { infoOf } from './request-info.ts';
import { sendError } from './send-error.ts';

/** What no route took: another method on a known path is 405, anything else under /api is a JSON 404. */
export function answerLeftovers(router: Router, mounted: readonly RouteRecord[]): void {
  const methods = Map.groupBy(mounted, (record) => record.path);
  for (const [path, records] of methods) {
    const allow = records.map((record) => record.method).join(', ');
    router.all(path, (request, response) => {
      response.setHeader('Allow', allow);
      sendError(response, new BerthError('method_not_allowed', `Allowed here: ${allow}.`), infoOf(request));
    });
  }
  router.use('/api', (request, response) => {
    sendError(response, new BerthError('not_found', 'There is no such address in the API.'), infoOf(request));
  });
}
