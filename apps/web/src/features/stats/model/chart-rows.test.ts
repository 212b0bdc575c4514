import type { ContainerStats } from '@berth/contract';
import { expect, test } from 'vitest';
import { sampleStats } from '../testing/sample-stats.ts';
import { chartRows } from './chart-rows.ts';

const second = 1000;
const shown = (stats: ContainerStats, windowMs = 60 * second) => {
  const rows = chartRows(stats, windowMs);
  return rows.times.map((at, place) => [at / second, rows.values('memory')[place]]);
};

test('the line is interrupted where the container ended, however fast it came back', () => {
  const stats = sampleStats({ at: [1, 2, 3, 4], memory: [10, 20, 5, 6] }, [{ at: 2500, action: 'die', exitCode: 137 }]);
  expect(shown(stats)).toEqual([
    [1, 10],
    [2, 20],
    [2.5, null],
    [3, 5],
    [4, 6],
  ]);
});

test('the line is interrupted where nobody looked, and not where the list measured', () => {
  const rows = chartRows(sampleStats({ at: [1, 4, 30], memory: [1, 2, 3] }), 60 * second);
  expect(rows.values('memory')).toEqual([1, 2, null, 3]);
});

test('a window begins with the reading before it, and ends with the newest reading or event', () => {
  const stats = sampleStats({ at: [1, 2, 3, 4, 5], memory: [1, 2, 3, 4, 5] });
  expect(shown(stats, 2 * second).map(([at]) => at)).toEqual([3, 4, 5]);
  const stopped = { ...stats, events: [{ at: 9000, action: 'die', exitCode: 0 } as const] };
  expect(chartRows(stopped, second).end).toBe(9000);
  expect(chartRows(sampleStats({ at: [], memory: [] }), second)).toMatchObject({ times: [], end: 0 });
});
