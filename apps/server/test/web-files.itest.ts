import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requestAs } from './support/request-as.ts';
import { startBerth, type TestBerth } from './support/start-berth.ts';

let berth: TestBerth;
let dir: string;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'berth-web-'));
  mkdirSync(join(dir, 'dist/assets'), { recursive: true });
  writeFileSync(join(dir, 'dist/index.html'), '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><p>App');
  writeFileSync(join(dir, 'dist/assets/app-1a2b.js'), 'export const app = 1;');
  writeFileSync(join(dir, 'dist/assets/app-1a2b.js.br'), 'packed');
  writeFileSync(join(dir, 'dist/.env'), 'SECRET');
  writeFileSync(join(dir, 'secret.txt'), 'SECRET');
  berth = await startBerth({ parts: { webDist: join(dir, 'dist') } });
});
afterAll(async () => {
  await berth.close();
  rmSync(dir, { recursive: true });
});

test('a page’s nonce is its own, and the one that its policy names', async () => {
  const pages = await Promise.all(['/', '/containers/web/logs', '/index.html'].map((path) => berth.nobody.get(path)));
  const nonces = pages.map(({ body }) => /nonce="([^"]+)"/.exec(body)?.[1]);
  expect(new Set(nonces).size).toBe(3);
  for (const [index, page] of pages.entries()) {
    expect(page.headers.get('content-security-policy')).toContain(`'nonce-${nonces[index]}'`);
    expect(page.headers.get('cache-control')).toBe('no-cache');
  }
});

test('hashed files are kept for ever and come packed where the browser takes it', async () => {
  const response = await berth.nobody.raw('GET', '/assets/app-1a2b.js', { headers: { 'accept-encoding': 'identity' } });
  expect(await response.text()).toBe('export const app = 1;');
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  const packed = await requestAs(berth.url, 'localhost', '/assets/app-1a2b.js', {
    headers: { 'accept-encoding': 'br' },
  });
  expect(packed.headers['content-encoding']).toBe('br');
  expect(packed.text).toBe('packed');
});

test('a hashed file that is gone is 404, not the page', async () => {
  expect((await berth.nobody.get('/assets/app-old.js')).status).toBe(404);
});

test.each([
  '/..%2fsecret.txt',
  '/assets/%2e%2e/%2e%2e/secret.txt',
  '/../secret.txt',
  '/.env',
  '/%2eenv',
  '/assets/..%5c..%5csecret.txt',
  '/berth.db',
])('%s gives no file away', async (path) => {
  const { text } = await requestAs(berth.url, 'localhost', path);
  expect(text).not.toContain('SECRET');
  expect(text).not.toContain('SQLite');
});
