import { describe, expect, test } from 'vitest';
import { looksSecret } from './looks-secret.ts';
import { parseDotEnv } from './parse-dot-env.ts';

describe('reading a .env', () => {
  test.each<[string, Record<string, string>]>([
    ['A=1\nB=two words\n', { A: '1', B: 'two words' }],
    ['A=1\r\nB=2\rC=3', { A: '1', B: '2', C: '3' }],
    ['\uFEFFA=1', { A: '1' }],
    ['# remark\n\n  A = 1  ', { A: '1' }],
    ['export A=1', { A: '1' }],
    ['A=x # remark\nB=x#kept\nC=# all remark', { A: 'x', B: 'x#kept', C: '' }],
    ['A="x # kept" # remark', { A: 'x # kept' }],
    [String.raw`A="line\nnext \"q\" \\ \$5"`, { A: 'line\nnext "q" \\ $5' }],
    [String.raw`A='as \n it $is'`, { A: String.raw`as \n it $is` }],
    ['A="one\ntwo"\nB=3', { A: 'one\ntwo', B: '3' }],
    ['A=b=c', { A: 'b=c' }],
    ['A=1\nA=2', { A: '2' }],
    ['A=$B', { A: '$B' }],
  ])('%j', (text, env) => {
    expect(parseDotEnv(text)).toEqual({ env, problems: [] });
  });

  test('a line that is no assignment is reported by name and number, without its value', () => {
    expect(parseDotEnv('A=1\nHOME\nmy key=2\n=3\nB="open\nC=4')).toEqual({
      env: { A: '1', C: '4' },
      problems: [
        { line: 2, key: 'env_no_value', name: 'HOME' },
        { line: 3, key: 'env_key_invalid', name: 'my key' },
        { line: 4, key: 'env_key_invalid', name: '' },
        { line: 5, key: 'env_quote_unclosed', name: 'B' },
      ],
    });
  });
});

describe('what looks like a secret', () => {
  test.each([
    'DB_PASSWORD',
    'api_key',
    'SESSION_KEY',
    'GITHUB_TOKEN',
    'clientSecret',
    'PGPASSWORD_1',
    'MYSQL_PWD',
    'key',
  ])('%s', (key) => {
    expect(looksSecret(key)).toBe(true);
  });

  test.each(['PATH', 'KEYBOARD', 'MONKEY', 'AUTHOR', 'TZ', 'API_URL'])('%s does not', (key) => {
    expect(looksSecret(key, 'http://api:3000')).toBe(false);
  });

  test('a URL with a password does, whatever its name', () => {
    expect(looksSecret('DATABASE_URL', 'postgres://app:pw@db/app')).toBe(true);
    expect(looksSecret('DATABASE_URL', 'postgres://db/app')).toBe(false);
  });
});
