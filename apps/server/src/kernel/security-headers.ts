import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { infoOf } from './request-info.ts';

const nonces = new WeakMap<object, string>();

/** The nonce of this answer's policy, for the `<style>` elements that the page's own script makes. */
export function nonceOf(response: Response): string {
  return nonces.get(response) ?? '';
}

/**
 * Headers on every answer. Over plain HTTP neither HSTS nor upgrade-insecure-requests: they would turn http://10.0.0.5:9000
 * into a blank page.
 */
export function securityHeaders(): RequestHandler {
  const others = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
  });
  return (request, response, next) => {
    const { secure } = infoOf(request).client;
    const nonce = randomBytes(16).toString('base64');
    nonces.set(response, nonce);
    response.setHeader('Content-Security-Policy', policy(nonce));
    response.setHeader(
      'Permissions-Policy',
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), clipboard-write=(self)',
    );
    response.setHeader('X-Robots-Tag', 'noindex');
    if (secure) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
    others(request, response, next);
  };
}

// Style attributes are set by xterm.js and by positioned elements; script has no such exception.
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
