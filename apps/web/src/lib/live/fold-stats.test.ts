import type { ContainerStats } from '@berth/contract';
import { expect, test } from 'vitest';
import { foldStats } from './fold-stats.ts';

function stats(at: number[], events: ContainerStats['events'] = []): ContainerStats {
  const column = at.map((moment) => moment);
  const readings = {
    at,
    cpu: column,
    throttled: column,
    memory: column,
    networkIn: column,
    networkOut: column,
    diskRead: column,
    diskWrite: column,
    pids: column,
  };
  return { readings, events, now: null };
}
const die = { at: 25, action: 'die', exitCode: 1 } as const;

test('fresh readings stand behind the known ones, in every column', () => {
  const after = foldStats(stats([10, 20]), stats([30]));
  expect(after.readings.at).toEqual([10, 20, 30]);
  expect(after.readings.pids).toEqual([10, 20, 30]);
});

test('a snapshot repeats what is known, and takes away nothing that is on screen', () => {
  expect(foldStats(stats([10, 20, 30], [die]), stats([20, 30, 40], [die]))).toEqual(stats([10, 20, 30, 40], [die]));
  expect(foldStats(stats([10, 20]), stats([])).readings.at).toEqual([10, 20]);
});

test('an event without readings is added; ten minutes are kept', () => {
  expect(foldStats(stats([10, 20]), stats([], [die]))).toEqual(stats([10, 20], [die]));
  const after = foldStats(stats([0, 500_000], [die]), stats([600_500]));
  expect(after.readings.at).toEqual([500_000, 600_500]);
  expect(after.events).toEqual([]);
});
