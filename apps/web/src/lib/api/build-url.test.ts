import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildUrl, fillPath } from './build-url.ts';

test('a parameter is one encoded segment, whatever is in it', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: 'grapheme' }).filter((s) => s !== '.' && s !== '..'),
      (value) => {
        const url = new URL(`http://berth${fillPath('/api/v1/containers/:containerId/start', { containerId: value })}`);
        const segments = url.pathname.split('/');
        expect(segments).toHaveLength(6);
        expect(decodeURIComponent(segments[4] ?? '')).toBe(value);
      },
    ),
  );
});

test('a missing or climbing parameter is refused', () => {
  for (const containerId of [undefined, '', '.', '..']) {
    expect(() => fillPath('/api/v1/containers/:containerId', { containerId })).toThrow('containerId');
  }
});

test('a query leaves out what is undefined and writes flags as 1 and 0', () => {
  expect(buildUrl('/a', undefined, { force: true, volumes: false, tail: 10, since: undefined })).toBe(
    '/a?force=1&volumes=0&tail=10',
  );
});
