import { describe, expect, it } from 'vitest';
import { flagsOf, histogramShape, placeIn, rateLabel, timeAt } from './histogram-shape.ts';

const histogram = {
  op: 'histogram' as const,
  state: 'ready' as const,
  from: null,
  whole: true,
  lines: 17,
  start: 1_000_000,
  width: 1000,
  error: [0, 1, 0, 0],
  warn: [0, 1, 0, 0],
  info: [4, 8, 0, 1],
  debug: [0, 0, 0, 0],
  none: [2, 0, 0, 0],
  marks: [
    { event: 'stopped' as const, at: new Date(1_002_000).toISOString(), exitCode: 137, oomKilled: true },
    { event: 'started' as const, at: new Date(1_002_100).toISOString(), exitCode: null, oomKilled: false },
    { event: 'stopped' as const, at: new Date(1_002_200).toISOString(), exitCode: 1, oomKilled: false },
    { event: 'stopped' as const, at: new Date(1_003_000).toISOString(), exitCode: 0, oomKilled: false },
    { event: 'stopped' as const, at: new Date(9_000_000).toISOString(), exitCode: 1, oomKilled: false },
  ],
};

describe('the histogram', () => {
  it('stacks levels and leaves gaps as gaps', () => {
    const { paths, bars, most, total } = histogramShape(histogram);
    expect([bars, most]).toEqual([4, 10]);
    expect(total).toEqual({ none: 2, debug: 0, info: 13, warn: 1, error: 1 });
    const info = paths.find(({ level }) => level === 'info')?.d ?? '';
    expect(info.match(/M[\d.]+/g)).toEqual(['M0.1', 'M1.1', 'M3.1']);
  });

  it('knows where a moment is, and back', () => {
    expect(placeIn(histogram, 1_001_000)).toBe(0.25);
    expect(timeAt(histogram, 0.25)).toBe(1_001_000);
    expect([rateLabel(60, 1000), rateLabel(4, 60_000), rateLabel(44_000, 1000)]).toEqual(['60/s', '4/min', '44.0k/s']);
  });

  it('flags ends that were not wanted, with a name where there is room', () => {
    expect(flagsOf(histogram)).toMatchObject([
      { place: 0.5, oomKilled: true, named: true },
      { place: 0.55, exitCode: 1, named: false },
    ]);
  });
});
