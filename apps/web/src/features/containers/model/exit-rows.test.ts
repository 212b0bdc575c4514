import { expect, test } from 'vitest';
import { sampleContainer } from '../testing/sample-container.ts';
import { conditionOf } from './condition.ts';
import { exitReason, ranFor } from './exit-reason.ts';
import { exitRows, placesOn } from './exit-rows.ts';

const row = sampleContainer({ memoryLimit: 2 ** 26, health: 'healthy' });
const exit = (exitCode: number | null, oomKilled = false, startedAt: string | null = '2026-05-01T10:00:00.000Z') => ({
  at: '2026-05-01T10:01:00.000Z',
  exitCode,
  oomKilled,
  startedAt,
});

test('each end has its state, its reason and how long the run took', () => {
  const rows = exitRows(row, [exit(137, true), exit(1), exit(0)]);
  expect(rows.map((one) => [conditionOf(one).kind, exitReason(one)?.key, ranFor(one)])).toEqual([
    ['oom', 'oom', 60_000],
    ['failed', 'error', 60_000],
    ['exited', 'done', 60_000],
  ]);
});

test('what is not known is not made up', () => {
  const unknown = exitRows(row, [exit(null, false, null)]);
  expect(unknown.map((one) => [conditionOf(one).note, exitReason(one), ranFor(one)])).toEqual([[null, null, null]]);
});

test('moments stand on a line from the first to now', () => {
  const at = (minute: number) => `2026-05-01T10:0${minute}:00.000Z`;
  expect(placesOn([at(3), at(0), at(4)], Date.parse(at(4)))).toEqual([75, 0, 100]);
});
