import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './password-hash.ts';

test('a hash says its parameters, and fits its own password only', { timeout: 30_000 }, async () => {
  const stored = await hashPassword('a pass phrase');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(await verifyPassword('a pass phrase', stored)).toEqual({ right: true, outdated: false });
  expect((await verifyPassword('a pass phrasf', stored)).right).toBe(false);
});

test('passwords that share their first 72 bytes differ', { timeout: 30_000 }, async () => {
  const stored = await hashPassword(`${'x'.repeat(72)}1`);
  expect((await verifyPassword(`${'x'.repeat(72)}2`, stored)).right).toBe(false);
});
