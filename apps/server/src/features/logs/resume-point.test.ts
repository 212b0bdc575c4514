import { describe, expect, it } from 'vitest';
import { LogRing } from './log-ring.ts';
import { findResumePlace } from './resume-point.ts';

function ringOf(times: string[], lines = 100): LogRing {
  const ring = new LogRing({ lines, bytes: 1_000_000 });
  for (const t of times) ring.push({ s: 'o', t, m: '' });
  return ring;
}

describe('coming back to a log', () => {
  it('goes on after as many lines of the last time as the viewer has', () => {
    const ring = ringOf(['1', '2', '2', '2', '3']);
    expect(findResumePlace(ring, { since: '2', seen: 1 })).toBe(2);
    expect(findResumePlace(ring, { since: '2', seen: 3 })).toBe(4);
    expect(findResumePlace(ring, { since: '2', seen: 9 })).toBe(4);
    expect(findResumePlace(ring, { since: '3', seen: 1 })).toBe(5);
  });

  it('is not led astray by a line of the other stream with an earlier time', () => {
    expect(findResumePlace(ringOf(['1', '3', '2', '4']), { since: '3', seen: 1 })).toBe(2);
  });

  it('finds no place where the last line has left the ring', () => {
    expect(findResumePlace(ringOf(['1', '2', '3'], 2), { since: '1', seen: 1 })).toBeUndefined();
    expect(findResumePlace(ringOf([]), { since: '1', seen: 1 })).toBeUndefined();
  });
});
