import { expect, test } from 'vitest';
import { endedContainer, sampleContainer } from '../testing/sample-container.ts';
import { matchesRow } from './match-row.ts';
import { NONE, parseWhere } from './where.ts';

const row = sampleContainer({
  id: `abc123${'0'.repeat(58)}`,
  name: 'api-1',
  image: 'ghcr.io/shop/api:2.14.0',
  labels: { tier: 'backend', 'com.example.team': 'Payments' },
  stack: 'shop',
  ports: [{ hostIp: '0.0.0.0', hostPort: 8080, containerPort: 80, protocol: 'tcp' }],
});
const passes = (where: string, search = '') => matchesRow(row, parseWhere(where), search);

test.each(['api', 'abc123', 'ghcr.io/shop', '8080', 'payments', 'tier=backend', 'running', 'shop 8080'])(
  'the search finds %j',
  (search) => expect(passes('', search)).toBe(true),
);

test('every word of the search must be there, and an id only by its start', () => {
  expect(passes('', 'api nothing')).toBe(false);
  expect(passes('', 'bc123')).toBe(false);
});

test.each([
  ['stack:shop', true],
  ['stack:ci,shop', true],
  ['!stack:shop', false],
  [`stack:${NONE}`, false],
  [`health:${NONE}`, true],
  ['label:tier', true],
  ['label:tier=backend', true],
  ['!label:tier=front', true],
  ['label:toString', false],
  ['image:ghcr.io/shop/api', true],
  ['image:ghcr.io/shop/ap', false],
  ['image:ghcr.io/shop/api:2.14.0', true],
  ['image:*api*', true],
  ['image:*alpine', false],
  ['image:*(', false],
  ['state:running', true],
  ['state:running;stack:ci', false],
])('%s passes: %s', (where, expected) => expect(passes(where)).toBe(expected));

test('a state can be filtered by our word and by the engine’s', () => {
  const failed = endedContainer(2, 9000);
  expect(matchesRow(failed, parseWhere('state:failed'), '')).toBe(true);
  expect(matchesRow(failed, parseWhere('state:exited'), '')).toBe(true);
});
