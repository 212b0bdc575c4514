import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from './support/caller.ts';
import { requestAs } from './support/request-as.ts';
import { startBerth, type TestBerth, testPassword } from './support/start-berth.ts';

let berth: TestBerth;
let admin: Caller;
beforeAll(async () => {
  berth = await startBerth();
  admin = await berth.as('admin');
});
afterAll(() => berth.close());

const change = '/api/v1/sessions/absent';

test.each([
  ['a foreign Origin', { origin: 'https://evil.test' }],
  ['an Origin of null', { origin: 'null' }],
  ['no Origin', { origin: undefined }],
  ['no X-Requested-With', { 'x-requested-with': undefined }],
  ['another X-Requested-With', { 'x-requested-with': 'XMLHttpRequest' }],
  ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
  ['a same-site fetch', { 'sec-fetch-site': 'same-site' }],
])('a change made with the cookie and %s is refused', async (_what, headers) => {
  const { status, body } = await admin.call('DELETE', change, { headers });
  expect([status, body.error.code]).toEqual([403, 'origin_refused']);
});

test('a change from a page of Berth’s own passes', async () => {
  expect((await admin.delete(change)).body.error.code).toBe('session_not_found');
});

test('a foreign page cannot sign anybody in', async () => {
  const body = { username: admin.username, password: testPassword };
  const { status } = await berth.nobody.call('POST', '/api/v1/session', {
    body,
    headers: { origin: 'https://evil.test' },
  });
  expect(status).toBe(403);
});

test('a script without a browser’s headers can sign in', async () => {
  const body = { username: admin.username, password: testPassword };
  const headers = { origin: undefined, 'x-requested-with': undefined };
  expect((await berth.nobody.call('POST', '/api/v1/session', { body, headers })).status).toBe(201);
});

test.each([
  ['text/plain', '{}', 415],
  ['application/x-www-form-urlencoded', 'username=a', 415],
  ['multipart/form-data; boundary=x', '--x--', 415],
  ['application/json; charset=utf-7', '{}', 415],
  ['application/json', '{"username":', 400],
  ['application/json', '\uFEFF{}', 400],
  ['application/json', '{"username":"a","password":"b","__proto__":{"role":"admin"}}', 400],
  ['application/json', '{"username":"a","password":"b","role":"admin"}', 400],
  ['application/json', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 400],
  ['application/json', JSON.stringify({ username: 'a', password: 'x'.repeat(1_025) }), 400],
  ['application/json', JSON.stringify({ username: 'a', password: 'x'.repeat(10_000_000) }), 413],
])('a body of %s %.40s… answers %i', async (type, body, wanted) => {
  const answer = await berth.nobody.call('POST', '/api/v1/session', { body, headers: { 'content-type': type } });
  expect(answer.status).toBe(wanted);
  expect(answer.body.error.requestId).toBe(answer.headers.get('x-request-id'));
});

test('a compressed body is refused', async () => {
  const headers = { 'content-encoding': 'gzip' };
  expect((await berth.nobody.call('POST', '/api/v1/session', { body: '{}', headers })).status).toBe(415);
});

test('a credential in the address is refused and never logged', async () => {
  const { status } = await admin.get('/api/v1/session?token=CANARY-in-query');
  expect(status).toBe(400);
  expect((await berth.nobody.get(`/api/v1/session?api_key=${admin.cookie}`)).status).toBe(401);
  expect(berth.logged.join('')).not.toContain('CANARY-in-query');
});

test.each([
  ['/api/v1/nothing', 404],
  ['/api/v1/Session', 404],
  ['/api/v1/session/', 404],
  ['/api//v1/session', 404],
  ['/api/v1/%73ession', 404],
  ['/api/v1/../v1/session', 404],
  ['/api/v1/sessions/%zz', 400],
  ['/api/v9.99/session', 404],
])('GET %s answers %i as JSON', async (path, wanted) => {
  const { status, text } = await requestAs(berth.url, new URL(berth.url).host, path);
  expect(status).toBe(wanted);
  expect(JSON.parse(text).error.code).toMatch(/^(not_found|bad_request|method_not_allowed)$/);
});

test('another method on a known address is told which are allowed', async () => {
  const { status, headers } = await admin.call('PUT', '/api/v1/session', { body: {} });
  expect(status).toBe(405);
  expect(headers.get('allow')).toBe('POST, GET, DELETE');
});

test('no answer lets another origin read it', async () => {
  for (const method of ['GET', 'OPTIONS']) {
    const { headers } = await admin.call(method, '/api/v1/session', { headers: { origin: 'https://evil.test' } });
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});

test('every answer has its policy, answers of the API are not stored', async () => {
  for (const path of ['/', '/api/v1/health', '/api/v1/nothing', '/index.html']) {
    const { headers } = await berth.nobody.get(path);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe|upgrade-insecure/);
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    if (path.startsWith('/api')) expect(headers.get('cache-control')).toBe('no-store');
  }
});

test('X-Forwarded-For of somebody who is no trusted proxy is not believed', async () => {
  await berth.nobody.call('POST', '/api/v1/session', {
    body: { username: 'nobody-there', password: 'x' },
    headers: { 'x-forwarded-for': '203.0.113.77' },
  });
  expect(berth.logged.join('')).not.toContain('203.0.113.77');
});
