import type { StatsEvent } from '@berth/contract';
import { expect, test } from 'vitest';
import { happenings } from './happenings.ts';

const event = (second: number, action: StatsEvent['action'], exitCode: number | null = null): StatsEvent => ({
  at: second * 1000,
  action,
  exitCode,
});
const told = (...events: StatsEvent[]) => happenings(events).map(({ at, what }) => [at / 1000, what]);

test('an out of memory, the end and the new start are one thing', () => {
  expect(told(event(10, 'oom'), event(10.1, 'die', 137), event(10.9, 'start'))).toEqual([[10, 'oomRestarted']]);
  expect(told(event(10, 'oom'), event(10.1, 'die', 137))).toEqual([[10, 'oom']]);
});

test('docker restart is a restart, whatever the code it ended with', () => {
  expect(told(event(5, 'die', 143), event(6, 'start'), event(6.1, 'restart'))).toEqual([[5, 'restarted']]);
});

test('a stop and a later start are two things; each round of a crash loop is one', () => {
  expect(told(event(5, 'die', 0), event(60, 'start'))).toEqual([
    [5, 'ended'],
    [60, 'started'],
  ]);
  expect(told(event(5, 'die', 1), event(6, 'start'), event(8, 'die', 1), event(9, 'start'))).toEqual([
    [5, 'endedRestarted'],
    [8, 'endedRestarted'],
  ]);
  expect(happenings([event(5, 'die', 2)])[0]?.exitCode).toBe(2);
});
