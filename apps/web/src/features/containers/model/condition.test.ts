import { expect, test } from 'vitest';
import { endedContainer, sampleContainer } from '../testing/sample-container.ts';
import { conditionOf, severity } from './condition.ts';

test('a running container is what its healthcheck says', () => {
  const kinds = [null, 'healthy', 'starting', 'unhealthy'] as const;
  expect(kinds.map((health) => conditionOf(sampleContainer({ health })).kind)).toEqual([
    'running',
    'running',
    'starting',
    'unhealthy',
  ]);
});

test('an unhealthy one says how many checks failed in a row', () => {
  const row = sampleContainer({ health: 'unhealthy', failingStreak: 5 });
  expect(conditionOf(row)).toEqual({ kind: 'unhealthy', tone: 'bad', note: { key: 'fails', n: 5 } });
});

test.each([
  [0, false, 'exited', 'idle'],
  [143, false, 'exited', 'idle'],
  [130, false, 'exited', 'idle'],
  [2, false, 'failed', 'bad'],
  [137, false, 'failed', 'bad'],
  [137, true, 'oom', 'bad'],
])('an end with code %i (out of memory: %s) is %s', (exitCode, oomKilled, kind, tone) => {
  expect(conditionOf(endedContainer(exitCode, 5000, { oomKilled }))).toEqual({
    kind,
    tone,
    note: { key: 'code', n: exitCode },
  });
});

test('a container that could not be started has failed, though the engine calls it created', () => {
  const row = sampleContainer({ state: 'created', error: 'port is already allocated', exitCode: 128 });
  expect(conditionOf(row).kind).toBe('failed');
});

test('a word of a newer engine is unknown, not an error', () => {
  expect(conditionOf(sampleContainer({ state: 'hibernating' })).kind).toBe('unknown');
});

test('what needs a person sorts before what does not', () => {
  expect(severity('oom')).toBeLessThan(severity('unhealthy'));
  expect(severity('unhealthy')).toBeLessThan(severity('running'));
  expect(severity('running')).toBeLessThan(severity('exited'));
});
