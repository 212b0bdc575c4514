import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskSecrets } from './mask-secrets.ts';

test('values of env and of secrets’ names are hidden, their keys stay', () => {
  expect(
    maskSecrets({
      body: { username: 'ada', password: 'p', env: { DB: 'x' }, nested: [{ registryToken: 't' }], newPassword: 'n' },
    }),
  ).toEqual({
    body: {
      username: 'ada',
      password: '***',
      env: { DB: '***' },
      nested: [{ registryToken: '***' }],
      newPassword: '***',
    },
  });
});

test('whatever surrounds it, a value of env never comes out', () => {
  const canary = 'CANARY-3f9a';
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), (around, key) => {
      const masked = JSON.stringify(maskSecrets({ around, list: [{ env: { [key]: canary } }], env: [canary] }));
      expect(masked).not.toContain(canary);
    }),
  );
});
