import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBerth, type TestBerth, testPassword } from './support/start-berth.ts';

let berth: TestBerth;
beforeAll(async () => {
  berth = await startBerth();
});
afterAll(() => berth.close());

test('a session tells who is signed in and what they may do', async () => {
  const viewer = await berth.as('viewer');
  const { status, body } = await viewer.get('/api/v1/session');
  expect(status).toBe(200);
  expect(body.user).toMatchObject({ username: viewer.username, role: 'viewer' });
  expect(body.permissions).toContain('container:list');
  expect(body.permissions).not.toContain('container:start');
});

test('the cookie is HttpOnly and SameSite=Strict, and new at every sign-in', async () => {
  const viewer = await berth.as('viewer');
  const first = viewer.cookie;
  const again = await viewer.signIn(viewer.username ?? '', testPassword);
  expect(again.headers.get('set-cookie')).toMatch(
    /^berth=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Strict$/,
  );
  expect(viewer.cookie).not.toBe(first);
});

test('signing out ends the session for whoever kept its cookie', async () => {
  const viewer = await berth.as('viewer');
  const kept = viewer.cookie;
  expect((await viewer.delete('/api/v1/session')).status).toBe(204);
  expect((await viewer.get('/api/v1/session')).status).toBe(401);
  expect((await viewer.call('GET', '/api/v1/session', { headers: { cookie: kept } })).status).toBe(401);
});

test('unknown, wrong and disabled get the same answer', async () => {
  const person = await berth.as('viewer');
  const disabled = await berth.as('viewer');
  berth.berth.auth.people.setDisabled(disabled.username ?? '', true);
  const tries = [
    { username: 'nobody-of-that-name', password: testPassword },
    { username: person.username, password: 'wrong but long enough' },
    { username: disabled.username, password: testPassword },
  ];
  const answers = await Promise.all(tries.map((body) => berth.nobody.post('/api/v1/session', body)));
  const bodies = answers.map(({ status, body }) => ({ status, code: body.error.code, message: body.error.message }));
  expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
  expect(bodies[0]).toMatchObject({ status: 401, code: 'sign_in_failed' });
});

test('a disabled person’s open session ends at once', async () => {
  const person = await berth.as('operator');
  berth.berth.auth.people.setDisabled(person.username ?? '', true);
  expect((await person.get('/api/v1/session')).status).toBe(401);
});

test('changing the password needs the current one and ends every other session', async () => {
  const person = await berth.as('viewer');
  const other = berth.nobody;
  await other.signIn(person.username ?? '', testPassword);
  const wrong = await person.post('/api/v1/session/password', {
    currentPassword: 'not the current one',
    newPassword: 'another long pass phrase',
  });
  expect(wrong).toMatchObject({ status: 403, body: { error: { code: 'password_wrong' } } });
  const right = await person.post('/api/v1/session/password', {
    currentPassword: testPassword,
    newPassword: 'another long pass phrase',
  });
  expect(right.status).toBe(204);
  expect((await person.get('/api/v1/session')).status).toBe(200);
  expect((await other.get('/api/v1/session')).status).toBe(401);
});

test('a new password among the first that anybody tries is refused at its field', async () => {
  const person = await berth.as('viewer');
  const { status, body } = await person.post('/api/v1/session/password', {
    currentPassword: testPassword,
    newPassword: 'password1234',
  });
  expect(status).toBe(400);
  expect(body.error.fields).toEqual([expect.objectContaining({ path: 'newPassword', code: 'password_common' })]);
});

test('one’s own sessions can be listed and ended, another person’s look absent', async () => {
  const person = await berth.as('viewer');
  const stranger = await berth.as('admin');
  const { body } = await person.get('/api/v1/sessions');
  expect(body.items).toHaveLength(1);
  expect(body.items[0]).toMatchObject({ current: true, address: '127.0.0.1' });
  const foreign = await stranger.delete(`/api/v1/sessions/${body.items[0].id}`);
  expect(foreign).toMatchObject({ status: 404, body: { error: { code: 'session_not_found' } } });
  expect((await person.delete(`/api/v1/sessions/${body.items[0].id}`)).status).toBe(204);
  expect((await person.get('/api/v1/session')).status).toBe(401);
});
