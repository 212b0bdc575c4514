import { describe, expect, it } from 'vitest';
import { toEngineMoment, toUnixNanos } from './engine-time.ts';

describe('times of the engine', () => {
  it('keeps every nanosecond from a log line to the query', () => {
    const nanos = toUnixNanos('2026-11-22T14:20:51.204000017Z');
    expect(nanos).toBe(1795357251204000017n);
    expect(toEngineMoment(nanos ?? 0n)).toBe('1795357251.204000017');
  });

  it('reads an offset and a short fraction', () => {
    expect(toUnixNanos('1970-01-01T01:00:00.5+01:00')).toBe(500_000_000n);
    expect(toEngineMoment(500_000_000n)).toBe('0.500000000');
  });

  it('says of anything else that it is no time', () => {
    for (const text of ['', 'yesterday', '2026-13-40T99:99:99Z']) expect(toUnixNanos(text)).toBeUndefined();
  });
});
