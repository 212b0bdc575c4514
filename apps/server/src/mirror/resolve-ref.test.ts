import { describe, expect, test } from 'vitest';
import { id, row } from '../../test/mirror/rows.ts';
import { resolveRef } from './resolve-ref.ts';

const a = row({ id: id('abc1'), name: 'web' });
const b = row({ id: id('abc2'), name: 'db' });
const trap = row({ id: id('fff'), name: 'abc2' });

describe('a reference to a container', () => {
  test('is the full id, the name, or an id that begins with it', () => {
    expect(resolveRef([a, b], a.id)).toBe(a);
    expect(resolveRef([a, b], 'db')).toBe(b);
    expect(resolveRef([a, b], '/db')).toBe(b);
    expect(resolveRef([a, b], 'abc2')).toBe(b);
  });

  test('is nobody where several begin with it, or none', () => {
    expect(resolveRef([a, b], 'abc')).toBeUndefined();
    expect(resolveRef([a, b], 'nope')).toBeUndefined();
  });

  test('means the name before the beginning of an id, as the engine does', () => {
    expect(resolveRef([b, trap], 'abc2')).toBe(trap);
  });

  test('means the full id before a name of 64 digits', () => {
    const named = row({ id: id('eee'), name: a.id });
    expect(resolveRef([named, a], a.id)).toBe(a);
  });
});
