import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fieldSentence } from './field-words.ts';

const packages = join(import.meta.dirname, '../../../../packages');

/** The source of every schema in a folder, without its tests. */
function sourceOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|(^|\/)(issues|host-rights|errors)\.ts$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

const runSpecKeys = [...sourceOf(join(packages, 'run-spec/src/schema')).matchAll(/'([a-z]+(?:_[a-z]+)+|required)'/g)];
const contractKeys = [...sourceOf(join(packages, 'contract/src')).matchAll(/(?:\/, |1024, )'([a-z_]+)'/g)];
const keys = [...new Set([...runSpecKeys, ...contractKeys].map(([, key = '']) => key))];

test('the keys of both kinds are found in the sources', () => {
  expect(keys).toEqual(expect.arrayContaining(['required', 'name_invalid', 'port_clash', 'container_ref', 'log_tail']));
});

test.each(keys)('%s is said in a sentence', (key) => {
  const params = { port: 80, row: 1, host: 2, container: 3, target: '/a', network: 'host', policy: 'always' };
  const sentence = fieldSentence(key, params);
  expect(sentence).toMatch(/^[A-Z0-9].{5,}$/);
  expect(sentence).not.toMatch(/undefined|_/);
});

test('an unknown key has none, not even one that every object has', () => {
  expect(fieldSentence('constructor')).toBeUndefined();
});
