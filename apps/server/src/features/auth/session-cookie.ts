import type { IncomingMessage } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';

/** `__Host-` (only over TLS) keeps other hosts and paths from setting it. */
function cookieName(secure: boolean): string {
  return secure ? '__Host-berth' : 'berth';
}

/** The secret that the browser sent; undefined when there is none. */
export function readSessionCookie(request: IncomingMessage, secure: boolean): string | undefined {
  return parseCookie(request.headers.cookie ?? '')[cookieName(secure)];
}

/** The Set-Cookie header for a new session, or with `undefined` for its end. Seconds until it may be forgotten. */
export function sessionCookie(secret: string | undefined, secure: boolean, maxAge: number): string {
  return stringifySetCookie({
    name: cookieName(secure),
    value: secret ?? '',
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure,
    maxAge: secret === undefined ? 0 : maxAge,
  });
}
