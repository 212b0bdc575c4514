import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBerth, type TestBerth } from './support/start-berth.ts';

let berth: TestBerth;
beforeAll(async () => {
  berth = await startBerth();
});
afterAll(() => berth.close());

/** Sends bytes as they are; answers all that comes back until the server closes. */
function exchange(lines: string[]): Promise<string> {
  const socket = connect(Number(new URL(berth.url).port), '127.0.0.1');
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      text += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
    socket.write(lines.join('\r\n'));
  });
}

const post = [
  'POST /api/v1/session HTTP/1.1',
  'Host: localhost',
  'Content-Type: application/json',
  'Connection: close',
];

test.each([
  ['both a length and chunks', [...post, 'Content-Length: 5', 'Transfer-Encoding: chunked', '', '0\r\n\r\n']],
  ['two lengths', [...post, 'Content-Length: 2', 'Content-Length: 3', '', '{}']],
  ['an unknown transfer encoding', [...post, 'Transfer-Encoding: xchunked', '', '0\r\n\r\n']],
  ['a folded header', [...post, 'X-A: 1', ' 2', '', '']],
  ['a space before the colon', [...post, 'Content-Length : 2', '', '{}']],
])('a request with %s is refused by the parser', async (_what, lines) => {
  expect(await exchange(lines)).toMatch(/^HTTP\/1\.1 400 /);
});

test('a head of 17 kB is refused', async () => {
  const big = [
    'GET /api/v1/health HTTP/1.1',
    'Host: localhost',
    `X-Big: ${'x'.repeat(17_000)}`,
    'Connection: close',
    '',
    '',
  ];
  expect(await exchange(big)).toMatch(/^HTTP\/1\.1 431 /);
});

test('a request without a Host, or for an absolute address elsewhere, is not served as ours', async () => {
  expect(await exchange(['GET /api/v1/health HTTP/1.1', 'Connection: close', '', ''])).toMatch(/^HTTP\/1\.1 4\d\d /);
  const absolute = ['GET http://evil.test/api/v1/health HTTP/1.1', 'Host: evil.test', 'Connection: close', '', ''];
  expect(await exchange(absolute)).toMatch(/^HTTP\/1\.1 421 /);
});

test('an upgrade that is no WebSocket of ours is answered and closed', async () => {
  const upgrade = ['Host: localhost', 'Connection: Upgrade', 'Upgrade: websocket', '', ''];
  expect(await exchange(['GET /api/v1/nothing HTTP/1.1', ...upgrade])).toMatch(/^HTTP\/1\.1 404 /);
  expect(await exchange(['GET /api/v1/live HTTP/1.1', ...upgrade])).toMatch(/^HTTP\/1\.1 403 /);
});
