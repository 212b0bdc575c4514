import type { StatsSample } from '@berth/engine';
import { expect, test } from 'vitest';
import { createStatsHistory } from './stats-history.ts';

function measured(read: string, total: number, system: number, received = 0): StatsSample {
  const cpu = { total, system, cpus: 2, periods: undefined, throttledPeriods: undefined };
  const memory = { usage: 100, limit: 1000, stats: { inactive_file: 40 } };
  const networks = { eth0: { rx_bytes: received, tx_bytes: 0 } };
  return { read, cpu, previousCpu: undefined, memory, networks, block: [], pids: undefined };
}
const second = (n: number) => `2026-01-01T00:00:0${n}Z`;

test('use and rates take two measurements; what is not known is null', () => {
  const history = createStatsHistory();
  expect(history.add(measured(second(0), 100, 1000))?.readings).toMatchObject({ cpu: [null], networkIn: [null] });
  const next = history.add(measured(second(2), 200, 2000, 500));
  expect(next?.readings).toMatchObject({ cpu: [20], memory: [60], networkIn: [250], diskRead: [null], pids: [null] });
  expect(next?.now).toMatchObject({ cpus: 2, cache: 40, networkReceived: 500, pidsLimit: null });
  expect(history.samples('a', 500, 0)[1]).toEqual({
    id: 'a',
    at: '2026-01-01T00:00:02.000Z',
    cpu: 20,
    memory: 60,
    memoryLimit: 500,
    network: 250,
    disk: null,
  });
});

test('after a restart there is a reading without rates, not a negative one nor a leap', () => {
  const history = createStatsHistory();
  history.add(measured(second(0), 100, 1000, 900));
  history.breakOff();
  history.note({ at: Date.parse(second(1)), action: 'start', exitCode: null });
  expect(history.add(measured(second(2), 5_000, 2000, 9_000))?.readings).toMatchObject({
    cpu: [null],
    networkIn: [null],
  });
  expect(history.all().events).toEqual([{ at: Date.parse(second(1)), action: 'start', exitCode: null }]);
});

test('a container that does not run, and a measurement that is not newer, give no reading', () => {
  const history = createStatsHistory();
  expect(history.add(measured('0001-01-01T00:00:00Z', 0, 0))).toBeUndefined();
  history.add(measured(second(1), 1, 1));
  expect(history.add(measured(second(1), 2, 2))).toBeUndefined();
  expect(history.all().readings.at).toHaveLength(1);
});
