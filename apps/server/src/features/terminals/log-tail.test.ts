import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutOverlap } from './log-tail.ts';

const lines = (list: number[]) => Buffer.from(list.map((n) => `line ${n}\r\n`).join(''));

it('the end of the log and the output since the attach meet without a gap and without a repetition', () => {
  fc.assert(
    fc.property(fc.nat(30), fc.nat(30), fc.nat(30), fc.constantFrom('', '$ ', 'half a li'), (a, b, c, rest) => {
      const before = Array.from({ length: a }, (_, n) => n);
      const both = Array.from({ length: b }, (_, n) => 1000 + n);
      const after = Array.from({ length: c }, (_, n) => 2000 + n);
      const output = Buffer.concat([lines([...both, ...after]), Buffer.from(rest)]);
      const log = withoutOverlap(lines([...before, ...both]), output);
      expect(Buffer.concat([log, output]).toString()).toBe(`${lines([...before, ...both, ...after])}${rest}`);
    }),
  );
});

it('a log that output does not follow on from stays as it is', () => {
  expect(withoutOverlap(lines([1, 2]), lines([3])).toString()).toBe('line 1\r\nline 2\r\n');
  expect(withoutOverlap(Buffer.from('\n'), Buffer.from('\n')).toString()).toBe('');
  expect(withoutOverlap(Buffer.alloc(0), lines([3])).length).toBe(0);
});
