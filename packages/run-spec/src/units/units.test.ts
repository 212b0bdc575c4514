import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCpus, parseCpus } from './cpus.ts';
import { formatMemory, parseMemory } from './memory.ts';

describe('units', () => {
  test.each([
    ['512m', 536_870_912],
    ['1.5g', 1_610_612_736],
    ['64MiB', 67_108_864],
    ['64 MB', 67_108_864],
    ['1000', 1000],
    ['10b', 10],
    ['2K', 2048],
  ])('memory %s is %d bytes', (text, bytes) => {
    expect(parseMemory(text)).toBe(bytes);
  });

  test.each(['', 'm', '-1', '1x', '1..5m', '1e3', '99999999p'])('%j is no amount of memory', (text) => {
    expect(parseMemory(text)).toBeUndefined();
  });

  test('any whole bytes come back from their text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (bytes) => {
        expect(parseMemory(formatMemory(bytes))).toBe(bytes);
      }),
    );
  });

  test.each([
    ['1.5', 1.5],
    ['.5', 0.5],
    ['2.', 2],
    ['x', undefined],
    ['1e2', undefined],
    ['', undefined],
  ])('%j processors read as %s', (text, cpus) => {
    expect(parseCpus(text)).toBe(cpus);
  });

  test('processors are written as short as they can be', () => {
    expect(formatCpus(0.1 + 0.2)).toBe('0.3');
    expect(formatCpus(0)).toBe('');
  });
});
