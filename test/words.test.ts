import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../apps/web/src');
const contract = join(import.meta.dirname, '../packages/contract/src');
const read = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const sources = read(root);
// What the contract lists (error codes, reasons) is said by its own name.
const code = [...sources, ...read(contract)]

  .filter(({ name }) => !/(^|\/)(en|zh)(-\w+)?\.ts$/.test(name))
  .map(({ text }) => text)
  .join('\n');
const english = sources.filter(({ name }) => /(^|\/)en(-\w+)?\.ts$/.test(name));

const keysOf = (text: string) => [...text.matchAll(/^ {2}(?:'([^']+)'|(\w+)):/gm)].map((hit) => hit[1] ?? hit[2] ?? '');
const said = (key: string) => key.replace(/_(one|other)$/, '');

test('there are words to look at', () => {
  expect(english.length).toBeGreaterThan(4);
});

test.each(english.map(({ name, text }) => ({ name, text })))('every text of $name is said somewhere', ({ text }) => {
  const unused = keysOf(text).filter((key) => {
    const plain = said(key);
    if (code.includes(`'${plain}'`) || code.includes(`"${plain}"`) || new RegExp(`\\b${plain}:`).test(code))
      return false;
    // Keys are also put together: `status_${job.status}`.
    const stems = [...plain.matchAll(/[._]/g)].map((hit) => plain.slice(0, hit.index + 1));
    return !stems.some((stem) => code.includes(`\`${stem}\${`));
  });
  expect(unused).toEqual([]);
});

test.each(english)('the Chinese of $name has the same keys, without the singulars', ({ name, text }) => {
  const other = sources.find((each) => each.name === name.replace(/en(-\w+)?\.ts$/, 'zh$1.ts'));
  const wanted = keysOf(text).filter((key) => !(key.endsWith('_one') && text.includes(`${said(key)}_other`)));
  expect(keysOf(other?.text ?? '').sort()).toEqual(wanted.sort());
});

test.each(english)('the texts of $name shout at nobody and thank nobody', ({ text }) => {
  expect(text).not.toMatch(/!['"]|\b(please|successfully|oops)\b/i);
});
