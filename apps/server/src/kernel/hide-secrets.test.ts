import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hideInRecord, hideInText, hideInWords } from './hide-secrets.ts';

test.each([
  [
    ['redis-server', '--requirepass', 's3cret'],
    ['redis-server', '--requirepass', '***'],
  ],
  [
    ['app', '--password=s3cret', '--port=80'],
    ['app', '--password=***', '--port=80'],
  ],
  [
    ['app', '--api-token', 's3cret', 'run'],
    ['app', '--api-token', '***', 'run'],
  ],
  [
    ['app', '--token', '--verbose'],
    ['app', '--token', '--verbose'],
  ],
  [
    ['env', 'DB_PASSWORD=s3cret', 'app'],
    ['env', 'DB_PASSWORD=***', 'app'],
  ],
  [
    ['app', 'postgres://me:s3cret@db/x'],
    ['app', 'postgres://me:***@db/x'],
  ],
  [
    ['sh', '-c', 'export PASSWORD=s3cret; app --token s3cret'],
    ['sh', '-c', 'export PASSWORD=*** app --token ***'],
  ],
  [
    ['curl', '-u', 'me:s3cret', '--user', '1000:1000', '-H', 'Authorization: Bearer s3cret'],
    ['curl', '-u', 'me:***', '--user', '1000:1000', '-H', 'Authorization: Bearer ***'],
  ],
  [
    ['sh', '-c', 'mysql -ps3cret db || redis-cli -a s3cret ping'],
    ['sh', '-c', 'mysql -p*** db || redis-cli -a *** ping'],
  ],
  [
    ['app', '-p8080', 'http://h/?a=1&token=s3cret', '{"password":"s3cret"}', 'o=username=x,password=s3cret'],
    ['app', '-p8080', 'http://h/?a=1&token=***', '{"password":"***"}', 'o=username=x,password=***'],
  ],
])('%j', (words, shown) => {
  expect(hideInWords(words)).toEqual(shown);
});

test('a command in one text keeps its blanks', () => {
  expect(hideInText("sh  -c 'TOKEN=abc run'\n --secret x")).toBe("sh  -c 'TOKEN=*** run'\n --secret ***");
});

test.each(['a', 'a:', 'http://', 'token', 'a,', '-u a:', '=a', '"', '://a:'])('a megabyte of %j is no work', (part) => {
  // Quadratic work would not end within the time that a test has.
  const text = part.repeat(1_000_000 / part.length);
  expect(hideInText(text).length).toBeGreaterThan(0);
});

test('labels by their keys, and passwords in their URLs', () => {
  expect(hideInRecord({ 'app.password': 'x', stage: 'prod', url: 'http://a:b@c' })).toEqual({
    'app.password': '***',
    stage: 'prod',
    url: 'http://a:***@c',
  });
});

test('hiding twice hides no more, and ordinary words stay', () => {
  const word = fc.stringMatching(/^[a-z0-9=:/@.' -]{0,20}$/);
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const once = hideInWords(words);
      expect(hideInWords(once)).toEqual(once);
      expect(once).toHaveLength(words.length);
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[bcdfg]{0,8}$/)), (words) => {
      expect(hideInText(words.join(' '))).toBe(words.join(' '));
    }),
  );
});
