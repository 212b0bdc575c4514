import type { StatsSample } from '@berth/engine';
import { expect, test } from 'vitest';
import { createStatsRing } from './stats-ring.ts';

function measured(read: string, total: number, system: number): StatsSample {
  const cpu = { total, system, cpus: 2, periods: undefined, throttledPeriods: undefined };
  const memory = { usage: 100, limit: 1000, stats: { inactive_file: 40 } };
  return { read, cpu, previousCpu: undefined, memory, networks: undefined, block: [], pids: undefined };
}

test('CPU use takes two measurements; what is not known is null', () => {
  const ring = createStatsRing('a');
  expect(ring.add(measured('2026-01-01T00:00:00Z', 100, 1000), null)).toEqual({
    id: 'a',
    at: '2026-01-01T00:00:00.000Z',
    cpu: null,
    memory: 60,
    memoryLimit: null,
  });
  expect(ring.add(measured('2026-01-01T00:00:02Z', 200, 2000), 500)).toMatchObject({ cpu: 20, memoryLimit: 500 });
});

test('a container that does not run gives no sample', () => {
  expect(createStatsRing('a').add(measured('0001-01-01T00:00:00Z', 0, 0), null)).toBeUndefined();
});

test('five minutes are kept', () => {
  const ring = createStatsRing('a');
  for (let minute = 0; minute < 10; minute++) ring.add(measured(`2026-01-01T00:0${minute}:00Z`, minute, minute), null);
  expect(ring.samples().map((one) => one.at.slice(14, 16))).toEqual(['05', '06', '07', '08', '09']);
});
