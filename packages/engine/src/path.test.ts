import { describe, expect, it } from 'vitest';
import { filtersQuery, imageSegment, queryString, segment } from './path.ts';

describe('paths', () => {
  it.each(['a'.repeat(64), 'web-1', 'my_app.web', 'X'])('%s may stand in a path', (reference) => {
    expect(segment(reference)).toBe(reference);
  });

  it.each(['', '.', '..', 'a/b', 'a%2fb', '../x', '-a', 'a b', 'a\0', 'a?b', '\u212a', 'x'.repeat(256)])(
    'refuses %j, which could mean another path to the engine',
    (reference) => {
      expect(() => segment(reference)).toThrow(/no id and no name/);
    },
  );

  it('encodes references of images whole', () => {
    expect(imageSegment('localhost:5000/team/app:1.0')).toBe('localhost%3A5000%2Fteam%2Fapp%3A1.0');
    expect(imageSegment(`app@sha256:${'0'.repeat(64)}`)).toContain('app%40sha256%3A');
  });

  it.each(['', '../x', 'a/../b', 'a//b', './a', 'a/', 'a b', 'a?x=1'])('refuses the image %j', (reference) => {
    expect(() => imageSegment(reference)).toThrow(/no id and no name/);
  });

  it('writes queries and filters', () => {
    expect(queryString({ all: true, size: false, since: undefined, name: 'a&b', t: -1 })).toBe(
      '?all=1&size=0&name=a%26b&t=-1',
    );
    expect(queryString({})).toBe('');
    expect(filtersQuery({ label: ['a=b'] })).toBe('{"label":["a=b"]}');
    expect(filtersQuery({})).toBeUndefined();
  });
});
