import { expect, test } from 'vitest';
import { readEnvironment } from './environment.ts';

test('nothing set gives the defaults of a start from source', () => {
  expect(readEnvironment({})).toMatchObject({ port: 9000, host: '127.0.0.1', logLevel: 'info', trustedProxies: [] });
});

test('an empty value counts as not set', () => {
  expect(readEnvironment({ BERTH_PORT: '', BERTH_SETUP_TOKEN: '' })).toMatchObject({
    port: 9000,
    setupToken: undefined,
  });
});

test('lists are split at commas', () => {
  const settings = readEnvironment({
    BERTH_PUBLIC_URL: 'https://berth.example.org, http://nas:9000',
    BERTH_TRUSTED_PROXIES: '10.0.0.1,172.16.0.0/12,fd00::/8',
  });
  expect(settings.publicUrls).toEqual(['https://berth.example.org', 'http://nas:9000']);
  expect(settings.trustedProxies).toEqual(['10.0.0.1', '172.16.0.0/12', 'fd00::/8']);
});

test.each([
  ['BERTH_PORT', '70000'],
  ['BERTH_PORT', 'http'],
  ['BERTH_PUBLIC_URL', 'berth.example.org'],
  ['BERTH_PUBLIC_URL', 'javascript:alert(1)'],
  ['BERTH_TRUSTED_PROXIES', 'true'],
  ['BERTH_TRUSTED_PROXIES', '10.0.0.0/99'],
  ['BERTH_LOG_LEVEL', 'loud'],
  ['BERTH_SETUP_TOKEN', 'short'],
])('%s=%s stops the start and names the variable', (name, value) => {
  expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`^${name} cannot be used: it must be `));
});
