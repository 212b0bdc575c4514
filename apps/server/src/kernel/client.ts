import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';
import ipaddr from 'ipaddr.js';

/** The browser or script at the other end, as far as it can be believed. */
export interface Client {
  readonly address: string;
  /** The Host it asked for, with its port, in lower case; empty when there is none. */
  readonly host: string;
  /** It speaks TLS, with us or with a trusted proxy. */
  readonly secure: boolean;
  readonly userAgent: string;
}

export type ReadClient = (request: IncomingMessage) => Client;

/**
 * Reads who calls. `X-Forwarded-*` counts only where the peer is one of the trusted proxies; then the address is the
 * right-most one that is not itself such a proxy.
 */
export function clientReader(trustedProxies: readonly string[]): ReadClient {
  const ranges = trustedProxies.map((range) =>
    range.includes('/') ? ipaddr.parseCIDR(range) : ipaddr.parseCIDR(`${range}/${range.includes(':') ? 128 : 32}`),
  );

  function trusted(address: string): boolean {
    if (!ipaddr.isValid(address)) return false;
    const parsed = ipaddr.process(address);
    return ranges.some(([range, bits]) => parsed.kind() === range.kind() && parsed.match(range, bits));
  }

  return (request) => {
    const peer = plain(request.socket.remoteAddress ?? '');
    const proxied = trusted(peer);
    const forwarded = proxied ? listOf(request.headers['x-forwarded-for']).map(plain) : [];
    return {
      address: forwarded.findLast((address) => !trusted(address)) ?? forwarded[0] ?? peer,
      host: ((proxied && listOf(request.headers['x-forwarded-host'])[0]) || request.headers.host || '').toLowerCase(),
      secure: proxied
        ? listOf(request.headers['x-forwarded-proto']).at(-1) === 'https'
        : (request.socket as Partial<TLSSocket>).encrypted === true,
      userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
    };
  };
}

/** The address under which failed tries are counted: an IPv6 network of /64 counts as one. */
export function addressBucket(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${parsed
    .toByteArray()
    .slice(0, 8)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')}/64`;
}

// `::ffff:10.0.0.1` is 10.0.0.1.
function plain(address: string): string {
  return ipaddr.isValid(address) ? ipaddr.process(address).toString() : address;
}

function listOf(header: string | string[] | undefined): string[] {
  return String(header ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
