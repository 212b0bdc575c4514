import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBerth, type TestBerth, testPassword } from './support/start-berth.ts';

let berth: TestBerth;
let now = Date.now();
beforeAll(async () => {
  berth = await startBerth({ parts: { clock: () => now }, settings: { trustedProxies: ['127.0.0.1'] } });
});
afterAll(() => berth.close());

const tryFrom = (address: string, username: string | undefined, password: string) =>
  berth.nobody.call('POST', '/api/v1/session', {
    body: { username, password },
    headers: { 'x-forwarded-for': address },
  });

test('after five wrong passwords from anywhere the right one is refused too, the same for a name that is nobody’s', async () => {
  const person = await berth.as('viewer');
  for (const username of [person.username, 'nobody-of-that-name']) {
    for (let n = 0; n < 5; n += 1) expect((await tryFrom(`10.1.${n}.1`, username, 'wrong')).status).toBe(401);
    const refused = await tryFrom('10.9.9.9', username, testPassword);
    expect([refused.status, refused.body.error.code]).toEqual([429, 'too_many_attempts']);
    expect(refused.body.error.retryAfter).toBe(1);
    expect(refused.headers.get('retry-after')).toBe('1');
  }
  expect((await person.get('/api/v1/session')).status).toBe(200);
  now += 2_000;
  expect((await tryFrom('10.9.9.9', person.username, testPassword)).status).toBe(201);
});

test('guesses sent at once are counted one by one', async () => {
  const person = await berth.as('viewer');
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => tryFrom(`10.2.${n}.1`, person.username, 'wrong')),
  );
  const judged = answers.filter(({ status }) => status === 401).length;
  expect(judged).toBeGreaterThanOrEqual(5);
  expect(judged).toBeLessThanOrEqual(7);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(20 - judged);
});

test('an address that tries many names is held back, another is not', async () => {
  for (let n = 0; n < 10; n += 1) await tryFrom('2001:db8:7::1', `name-${n}`, 'wrong');
  const person = await berth.as('viewer');
  expect((await tryFrom('2001:db8:7::2', person.username, testPassword)).status).toBe(429);
  expect((await tryFrom('2001:db8:8::2', person.username, testPassword)).status).toBe(201);
});

test('a session ends after twelve hours without use, and after seven days in any case', async () => {
  const hour = 3_600_000;
  const idle = await berth.as('viewer');
  const busy = await berth.as('viewer');
  for (let passed = 0; passed < 13; passed += 1) {
    now += hour;
    expect((await busy.get('/api/v1/session')).status).toBe(200);
  }
  expect((await idle.get('/api/v1/session')).status).toBe(401);
  for (let passed = 13; passed < 7 * 24 - 1; passed += 6) {
    now += 6 * hour;
    if ((await busy.get('/api/v1/session')).status !== 200) {
      expect(passed).toBeGreaterThan(7 * 24 - 8);
      return;
    }
  }
  now += 8 * hour;
  expect((await busy.get('/api/v1/session')).status).toBe(401);
});
