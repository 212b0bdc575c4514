import type { LogLine } from '@berth/engine';
import { expect, test } from 'vitest';
import type { ContainerLook } from './container-look.ts';
import { betweenLines, pastLife } from './past-life.ts';

const moment = (second: number) => `2026-06-01T00:00:${String(second).padStart(2, '0')}.000Z`;

const look: ContainerLook = {
  tty: false,
  driver: 'json-file',
  running: true,
  startedAt: moment(40),
  finishedAt: moment(30),
  exitCode: null,
  oomKilled: false,
  cacheDisabled: false,
  restarts: 2,
  policy: 'always',
  memoryLimit: null,
  reason: '',
};
const exits = [
  { at: moment(30), exitCode: 1, oomKilled: false, startedAt: moment(20) },
  { at: moment(10), exitCode: 137, oomKilled: true, startedAt: moment(5) },
];
const words = (marks: ReturnType<typeof pastLife>) =>
  marks.map(({ event, at, exitCode, restarts }) =>
    [event, at.slice(17, 19), event === 'stopped' ? exitCode : restarts].join(' '),
  );

test('what is known of the runs before is told in its order', () => {
  expect(words(pastLife(look, exits))).toEqual(['stopped 10 137', 'started 20 1', 'stopped 30 1', 'started 40 2']);
});

test('the end that the engine remembers is told without its code, which it forgets', () => {
  expect(words(pastLife(look, []))).toEqual(['stopped 30 ', 'started 40 2']);
});

test('the end of one that does not run, and what never happened, are left out', () => {
  expect(words(pastLife({ ...look, running: false, startedAt: moment(20) }, exits))).toEqual([
    'stopped 10 137',
    'started 20 2',
  ]);
  const never = '0001-01-01T00:00:00Z';
  expect(pastLife({ ...look, startedAt: never, finishedAt: never }, [])).toEqual([]);
});

test('marks stand between the lines of two runs, and none before the first line', async () => {
  const line = (second: number): LogLine => ({ stream: 'stdout', time: moment(second), text: `at ${second}` });
  async function* batches() {
    yield [line(21), line(29), line(39)];
    yield [line(50)];
  }
  const told: string[] = [];
  for await (const one of betweenLines(batches(), pastLife(look, exits)))
    told.push(one.kind === 'life' ? one.mark.event : one.lines.map(({ text }) => text).join(', '));
  expect(told).toEqual(['at 21, at 29', 'stopped', 'started', 'at 39', 'at 50']);
});
