import type { HostSample } from '@berth/contract';
import { expect, test } from 'vitest';
import { hostSeries } from './host-series.ts';

const sample = (second: number, cpu: number | null): HostSample => ({
  at: new Date(Date.UTC(2026, 4, 1, 10, 0, second)).toISOString(),
  cpu,
  load: 1,
  memory: 1,
  swap: 0,
  received: null,
  sent: null,
  disk: null,
});

test('the width ends with the last reading; what is not known stays unknown', () => {
  const series = hostSeries([sample(0, null), sample(2, 40)]);
  expect(series.values('cpu')).toEqual([null, 40]);
  expect(series.values('received')).toEqual([null, null]);
  expect(series.to - series.from).toBe(60_000);
});

test('the width grows with what there is, up to ten minutes', () => {
  const width = (seconds: number) => {
    const { from, to } = hostSeries([sample(0, 1), sample(seconds, 1)]);
    return to - from;
  };
  expect([width(90), width(3_000)]).toEqual([90_000, 600_000]);
});

test('a time in which nobody watched is a gap', () => {
  expect(hostSeries([sample(0, 1), sample(2, 2), sample(40, 3)]).values('cpu')).toEqual([1, 2, null, 3]);
});
