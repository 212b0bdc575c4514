import type { EngineEvent } from '@berth/engine';
import { expect, test } from 'vitest';
import { id, row } from '../../test/mirror/rows.ts';
import { createExitLog } from './exit-log.ts';

const start = Date.parse('2026-01-01T00:00:00.000Z');

function event(action: string, second: number, attributes: Record<string, string> = {}, of = id('a1')): EngineEvent {
  const time = start + second * 1000;
  return {
    type: 'container',
    action,
    detail: undefined,
    id: of,
    attributes,
    scope: 'local',
    time,
    timeNano: `${time}000000`,
  };
}

test('each end is kept with its code and the start of its run, newest first', () => {
  const log = createExitLog();
  log.onEvent(event('die', 10, { exitCode: '1' }), row());
  log.onEvent(event('die', 20, { exitCode: '0' }), undefined);
  expect(log.of(id('a1'))).toEqual([
    { at: '2026-01-01T00:00:20.000Z', exitCode: 0, oomKilled: false, startedAt: null },
    { at: '2026-01-01T00:00:10.000Z', exitCode: 1, oomKilled: false, startedAt: row().startedAt },
  ]);
});

test('out of memory is told before the end or shortly after it', () => {
  const log = createExitLog();
  log.onEvent(event('oom', 9), row());
  log.onEvent(event('die', 10, { exitCode: '137' }), row());
  log.onEvent(event('start', 11), row());
  log.onEvent(event('die', 20, { exitCode: '137' }), row());
  log.onEvent(event('oom', 20.5), row());
  expect(log.of(id('a1')).map((exit) => exit.oomKilled)).toEqual([true, true]);
});

test('a process that the kernel killed inside does not make a later end one of memory', () => {
  const log = createExitLog();
  log.onEvent(event('oom', 1), row());
  log.onEvent(event('die', 30, { exitCode: '0' }), row());
  log.onEvent(event('die', 60, { exitCode: '137' }), row());
  expect(log.of(id('a1')).map((exit) => exit.oomKilled)).toEqual([false, false]);
});

test('ten ends each, a thousand containers, and nothing of one that is gone', () => {
  const log = createExitLog();
  for (let n = 0; n < 30; n += 1) log.onEvent(event('die', n, { exitCode: String(n) }), row());
  expect(log.of(id('a1')).map((exit) => exit.exitCode)).toEqual([29, 28, 27, 26, 25, 24, 23, 22, 21, 20]);
  for (let n = 0; n < 1000; n += 1) log.onEvent(event('die', 40, { exitCode: '1' }, id(`b${n}x`)), undefined);
  expect(log.of(id('a1'))).toEqual([]);
  expect(log.of(id('b0x'))).toHaveLength(1);
  log.onEvent(event('destroy', 50, {}, id('b0x')), undefined);
  expect(log.of(id('b0x'))).toEqual([]);
});
