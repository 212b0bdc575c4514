import { expect, test } from 'vitest';
import { fit, markTokens, tokensOf } from './match.ts';
import { search, type World } from './rank.ts';

const noun = (name: string, stack = '', image = '', id = '') => ({ id: name, texts: [name, stack, image, id] });
const always = () => true;
const verbs = [
  { id: 'remove', names: ['remove'], weight: -3, offered: always },
  { id: 'restart', names: ['restart', '重启'], weight: 3, offered: always },
  { id: 'stop', names: ['stop'], weight: 3, offered: (id: string) => id !== 'old' },
  { id: 'logs', names: ['logs'], weight: 0, offered: always },
];
const world = (over: Partial<World> = {}): World => ({
  nouns: [
    noun('api-1', 'shop', 'shop/api:2.14'),
    noun('web-1', 'shop', 'nginx:1.27'),
    noun('old', '', 'app:1', 'f00dbabe'),
  ],
  verbs,
  singles: [
    { id: 'page:/jobs', names: ['jobs'] },
    { id: 'page:/', names: ['overview'] },
  ],
  recent: [],
  ...over,
});
const keys = (query: string, over: Partial<World> = {}) =>
  search(tokensOf(query), world(over), 20).map(({ key }) => key);

test.each([
  ['the same', 'web', 'web'],
  ['the beginning', 'web-1', 'web'],
  ['the beginning of a word', 'shop-web', 'web'],
  ['somewhere inside', 'cobweb', 'web'],
  ['letters in this order', 'w-e-b', 'web'],
])('%s fits better than what follows', (_what, text, token) => {
  const order = ['web', 'web-1', 'shop-web', 'cobweb', 'w-e-b', 'nothing'];
  const after = order[order.indexOf(text) + 1] ?? '';
  expect(fit(text, token)).toBeGreaterThan(fit(after, token));
});

test('a verb and a name in either order mean both', () => {
  expect(keys('re api')).toEqual(['api-1 restart', 'api-1 remove']);
  expect(keys('web logs')[0]).toBe('web-1 logs');
  expect(keys('重启 web')[0]).toBe('web-1 restart');
});

test('a name alone means the thing, and every word has to fit', () => {
  expect(keys('web')[0]).toBe('web-1');
  expect(keys('web nothing')).toEqual([]);
  expect(keys('nginx')).toEqual(['web-1']);
  expect(keys('f00d')).toEqual(['old']);
});

test('letters here and there are looked for in names alone', () => {
  const nouns = [noun('redis', 'shop', 'redis:8.2-alpine'), noun('shop-api', '', 'node:24')];
  expect(keys('api', { nouns })).toEqual(['shop-api']);
  expect(keys('sapi', { nouns })).toEqual(['shop-api']);
});

test('what is not offered is not found', () => {
  expect(keys('stop')).toEqual(['api-1 stop', 'web-1 stop']);
});

test('pages are found beside things; what was used lately comes first', () => {
  expect(keys('jo')).toEqual(['page:/jobs']);
  expect(keys('shop')[0]).toBe('api-1');
  expect(keys('shop', { recent: ['web-1'] })[0]).toBe('web-1');
});

test('of five hundred containers each word is looked for in all', () => {
  const nouns = Array.from({ length: 500 }, (_, n) => noun(`fleet-${n}`, `stack-${n % 20}`));
  expect(search(tokensOf('rest fleet-499'), world({ nouns }), 5)[0]?.key).toBe('fleet-499 restart');
});

test('what was typed is marked, in any case', () => {
  expect(markTokens('Restart API-1', ['re', 'ap'])).toEqual([
    { text: 'Re', hit: true },
    { text: 'start ', hit: false },
    { text: 'AP', hit: true },
    { text: 'I-1', hit: false },
  ]);
  expect(
    markTokens('İstanbul', ['i'])
      .map(({ text }) => text)
      .join(''),
  ).toBe('İstanbul');
});
