import fc from 'fast-check';
import { expect, it } from 'vitest';
import { modesIn } from './modes-in.ts';

it.each([
  ['plain text\r\n'.repeat(9), ''],
  ['\x1b[?1049h\x1b[2J\x1b[5;5Htext\x1b[?25l', '\x1b[?1049h\x1b[?25l'],
  ['\x1b[1;32mgreen\x1b[0m \x1b[31mred', '\x1b[0m\x1b[31m'],
  ['\x1b[1mbold\x1b[4munderlined', '\x1b[1m\x1b[4m'],
  ['\x1b(0lqqk\x1b(B', '\x1b(0\x1b(B'],
  ['\x1b[2;20r\x1b]0;title\x07\x1b[4 q', '\x1b[2;20r\x1b[4 q'],
  ['\x1b[?1049h\x1b[31m\x1bc\x1b[1m', '\x1bc\x1b[1m'],
  ['cut off \x1b[?10', ''],
])('of %j the modes are %j', (output, modes) => {
  expect(modesIn(Buffer.from(output)).toString()).toBe(modes);
});

it('what is kept stays small, and is kept again as it is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('\x1b[?25l', '\x1b[31m', '\x1b[m', 'x', '\x1b', '['), { maxLength: 40 }),
      (all) => {
        const once = modesIn(Buffer.from(all.join('').repeat(2000)));
        expect(once.length).toBeLessThan(64 * 1024);
        expect(modesIn(once)).toEqual(once);
      },
    ),
    { numRuns: 30 },
  );
});
