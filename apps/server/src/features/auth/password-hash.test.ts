import { expect, test } from 'vitest';
import { createPasswordHasher } from './password-hash.ts';

const { hash, verify } = createPasswordHasher();
const cheap = createPasswordHasher({ memory: 1024, passes: 1 });

test('a hash says its parameters, and fits its own password only', { timeout: 30_000 }, async () => {
  const stored = await hash('a pass phrase');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(await verify('a pass phrase', stored)).toEqual({ right: true, outdated: false });
  expect((await verify('a pass phrasf', stored)).right).toBe(false);
});

test('passwords that share their first 72 bytes differ', async () => {
  const stored = await cheap.hash(`${'x'.repeat(72)}1`);
  expect((await cheap.verify(`${'x'.repeat(72)}2`, stored)).right).toBe(false);
});

test('a hash made at a lower cost is told to be outdated', async () => {
  const dear = createPasswordHasher({ memory: 2048, passes: 1 });
  expect(await dear.verify('a pass phrase', await cheap.hash('a pass phrase'))).toEqual({
    right: true,
    outdated: true,
  });
  expect((await cheap.verify('a pass phrase', await dear.hash('a pass phrase'))).outdated).toBe(false);
});
