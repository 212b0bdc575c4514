import type { RequestHandler } from 'express';
import { BerthError } from './errors.ts';
import { type Hosts, hostName } from './hosts.ts';
import { plainPage } from './plain-page.ts';
import { infoOf } from './request-info.ts';
import { sendError } from './send-error.ts';

/** Turns away requests for a Host that is not Berth's: what a page does that points its own name at this address. */
export function checkHost(hosts: Hosts): RequestHandler {
  return (request, response, next) => {
    const info = infoOf(request);
    if (hosts.allowed(info.client.host)) return next();
    const name = hostName(info.client.host) ?? 'this host';
    const cure = `If people are to reach Berth as ${name}, set BERTH_PUBLIC_URL to that address and restart Berth.`;
    if (request.path.startsWith('/api')) {
      sendError(response, new BerthError('host_refused', `Berth does not answer to ${name}. ${cure}`), info);
    } else {
      response
        .status(421)
        .type('html')
        .send(plainPage('Berth does not answer to this host', [`You asked for ${name}.`, cure]));
    }
  };
}
