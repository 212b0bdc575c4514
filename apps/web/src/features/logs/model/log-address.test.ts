import { describe, expect, it } from 'vitest';
import { boundsOf, isFiltering, levelsOf, logAddressSchema, queryOf } from './log-address.ts';

const read = (raw: Record<string, unknown>) => logAddressSchema.parse(raw);
const always = { since: null, until: null };

describe('the address of a log', () => {
  it('is read as far as it can be, whatever was typed', () => {
    expect(read({ q: 500, re: 1, level: 'warn,error,loud', from: 'yesterday', stream: 'z', split: 'logs' })).toEqual({
      q: '500',
      re: 1,
      level: 'warn,error,loud',
    });
    expect(levelsOf(read({ level: 'warn,error,loud' }))).toEqual(['error', 'warn']);
  });

  it('asks nothing of the server where nothing is searched or left out', () => {
    expect(queryOf(read({}), always)).toBeNull();
    expect(queryOf(read({ only: 1, not: 1, last: '15m' }), always)).toBeNull();
  });

  it('marks hits, or leaves only them', () => {
    expect(isFiltering(read({ q: 'a' }))).toBe(false);
    expect(isFiltering(read({ q: 'a', only: 1 }))).toBe(true);
    expect(isFiltering(read({ only: 1 }))).toBe(false);
    expect(isFiltering(read({ level: 'error' }))).toBe(true);
    expect(queryOf(read({ q: 'a', re: 1, case: 1, not: 1, stream: 'e' }), always)).toEqual({
      text: 'a',
      mode: 'regex',
      case: 'exact',
      inverse: true,
      streams: ['e'],
    });
  });

  it('means the last minutes from now, or two moments', () => {
    const now = Date.parse('2026-11-22T14:30:00.000Z');
    expect(boundsOf(read({ last: '15m', from: '2026-01-01T00:00:00Z' }), now)).toEqual({
      since: '2026-11-22T14:15:00.000000000Z',
      until: null,
    });
    expect(boundsOf(read({ from: '2026-11-22T14:00:00+01:00', to: '2026-11-22T14:00:00Z' }), now)).toEqual({
      since: '2026-11-22T13:00:00.000000000Z',
      until: '2026-11-22T14:00:00.000000000Z',
    });
  });
});
