import type { IncomingMessage } from 'node:http';
import type { Client } from './client.ts';
import { BerthError } from './errors.ts';
import type { Hosts } from './hosts.ts';

const words =
  'This change did not come from a page of Berth’s own. Behind a proxy, set BERTH_PUBLIC_URL to the address that people open.';

/**
 * The defence against changes made by foreign pages. With the cookie: the header `X-Requested-With: berth` and an Origin of
 * Berth's own. Without it (sign-in, setup): an Origin may be missing, a foreign one is refused all the same.
 * @throws BerthError `origin_refused`
 */
export function checkOrigin(request: IncomingMessage, client: Client, hosts: Hosts, withCookie: boolean): void {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const foreign = origin !== undefined && !hosts.ownOrigin(origin, client.host, client.secure);
  if (foreign || site === 'cross-site' || site === 'same-site') throw new BerthError('origin_refused', words);
  if (!withCookie) return;
  if (origin === undefined) {
    throw new BerthError('origin_refused', 'A change made with the cookie needs an Origin header of Berth’s own.');
  }
  if (request.headers['x-requested-with'] !== 'berth') {
    throw new BerthError('origin_refused', 'A change made with the cookie needs the header X-Requested-With: berth.');
  }
}
