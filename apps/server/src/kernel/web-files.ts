import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler, Router } from 'express';
import sirv from 'sirv';
import { plainPage } from './plain-page.ts';
import { nonceOf } from './security-headers.ts';

const noncePlace = '__CSP_NONCE__';

/**
 * Serves the built web app: hashed files for ever, packed ones where the browser takes them; any other address gets
 * `index.html` with the nonce of its answer. Without a build, a page that says how to make one.
 */
export function serveWeb(router: Router, dist: string): void {
  const index = join(dist, 'index.html');
  if (!existsSync(index)) {
    router.use((_request, response) => {
      const lines = ['The API works. The pages are made by: npm run build'];
      response.status(503).type('html').send(plainPage('The web app has not been built', lines));
    });
    return;
  }
  const page = readFileSync(index, 'utf8');
  const sendPage: RequestHandler = (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    response.type('html').send(page.replaceAll(noncePlace, nonceOf(response)));
  };
  const files = sirv(dist, {
    gzip: true,
    brotli: true,
    etag: true,
    setHeaders: (response, path) => {
      const hashed = path.startsWith('/assets/');
      response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  router.get(['/', '/index.html'], sendPage);
  router.use((request, response, next) => {
    // sirv does not listen: a file that goes away under it (a new build) would end the process.
    response.once('pipe', (file) => file.once('error', () => response.destroy()));
    files(request, response, next);
  });
  router.use((request, response, next) => {
    // A file that is gone (an old build's) must not come back as a page.
    const isFile = /\/[^/]*\.[^/]*$/.test(request.path) || request.path.startsWith('/assets/');
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    if (isFile) return void response.status(404).type('text').send('Not found');
    return sendPage(request, response, next);
  });
}
