import { describe, expect, it } from 'vitest';
import { statsSample } from '../schema/stats.ts';
import { containerFigures } from './container-figures.ts';

const READ = '2026-01-02T03:04:05.000000001Z';
const cpu = (total: number, system: number, cpus: number) => ({
  cpu_usage: { total_usage: total },
  system_cpu_usage: system,
  online_cpus: cpus,
});
const figures = (now: object, before?: object) =>
  containerFigures(
    statsSample.parse({ read: READ, ...now }),
    before === undefined ? undefined : statsSample.parse({ read: READ, ...before }),
  );

describe('figures of a container', () => {
  it('reckons CPU from two samples, 100 being one whole CPU', () => {
    expect(figures({ cpu_stats: cpu(3e9, 20e9, 4) }, { cpu_stats: cpu(1e9, 12e9, 4) }).cpuPercent).toBe(100);
  });

  it('uses the sample before that a streamed sample carries', () => {
    expect(figures({ cpu_stats: cpu(2e9, 20e9, 2), precpu_stats: cpu(1e9, 16e9, 2) }).cpuPercent).toBe(50);
  });

  it('knows no CPU in a first sample, nor after a restart that set the counter back', () => {
    expect(figures({ cpu_stats: cpu(2e9, 20e9, 2), precpu_stats: {} }).cpuPercent).toBeNull();
    expect(figures({ cpu_stats: cpu(1e9, 20e9, 2) }, { cpu_stats: cpu(5e9, 16e9, 2) }).cpuPercent).toBeNull();
    expect(figures({ cpu_stats: cpu(5e9, 16e9, 2) }, { cpu_stats: cpu(5e9, 16e9, 2) }).cpuPercent).toBeNull();
  });

  it('reckons how often the limit held it back, from the periods of its scheduler', () => {
    const throttled = (periods: number, held: number) => ({
      cpu_stats: { ...cpu(2e9, 20e9, 2), throttling_data: { periods, throttled_periods: held } },
    });
    const before = { ...cpu(1e9, 16e9, 2), throttling_data: { periods: 100, throttled_periods: 50 } };
    expect(figures(throttled(110, 54), { cpu_stats: before }).throttledPercent).toBe(40);
    expect(figures(throttled(100, 50), { cpu_stats: before }).throttledPercent).toBeNull();
    expect(figures(throttled(5, 1), { cpu_stats: before }).throttledPercent).toBeNull();
  });

  it('counts the CPUs of the list where the engine gives no number of them (cgroup v1)', () => {
    const now = { cpu_stats: { cpu_usage: { total_usage: 2e9, percpu_usage: [1, 1] }, system_cpu_usage: 4e9 } };
    const before = { cpu_stats: { cpu_usage: { total_usage: 1e9, percpu_usage: [1, 1] }, system_cpu_usage: 2e9 } };
    expect(figures(now, before).cpuPercent).toBe(100);
  });

  it('leaves the file cache out of the memory: total_inactive_file on cgroup v1, inactive_file on v2', () => {
    const v1 = { usage: 100, limit: 1000, stats: { total_inactive_file: 40, inactive_file: 1 } };
    const v2 = { usage: 100, limit: 1000, stats: { inactive_file: 30 } };
    expect(figures({ memory_stats: v1 })).toMatchObject({ memoryUsed: 60, memoryLimit: 1000, memoryPercent: 6 });
    expect(figures({ memory_stats: v2 })).toMatchObject({ memoryUsed: 70, memoryCache: 30 });
  });

  it('does not subtract a cache that is larger than the usage', () => {
    expect(figures({ memory_stats: { usage: 10, stats: { inactive_file: 30 } } }).memoryUsed).toBe(10);
  });

  it('takes 2^64 - 1 and its like for no limit', () => {
    const sample: unknown = JSON.parse('{"limit":18446744073709551615,"current":3}');
    expect(figures({ pids_stats: sample })).toMatchObject({ pids: 3, pidsLimit: null });
    expect(figures({ memory_stats: { usage: 5, limit: 9_223_372_036_854_772_000 } })).toMatchObject({
      memoryLimit: null,
      memoryPercent: null,
    });
  });

  it('adds up networks, and knows none where the network belongs to another', () => {
    const networks = { eth0: { rx_bytes: 1, tx_bytes: 2 }, eth1: { rx_bytes: 10, tx_bytes: 20 } };
    expect(figures({ networks })).toMatchObject({ networkReceived: 11, networkSent: 22 });
    expect(figures({})).toMatchObject({ networkReceived: null, networkSent: null });
  });

  it('adds up block I/O whatever the case of its words, and knows none where the kernel counts none', () => {
    const entries = [
      { major: 8, minor: 0, op: 'Read', value: 5 },
      { major: 8, minor: 0, op: 'write', value: 7 },
      { major: 8, minor: 1, op: 'read', value: 1 },
    ];
    expect(figures({ blkio_stats: { io_service_bytes_recursive: entries } })).toMatchObject({
      blockRead: 6,
      blockWritten: 7,
    });
    expect(figures({ blkio_stats: { io_service_bytes_recursive: null } }).blockRead).toBeNull();
  });

  it('knows nothing of a container that does not run', () => {
    const stopped = { read: '0001-01-01T00:00:00Z', memory_stats: {}, cpu_stats: cpu(0, 0, 0), pids_stats: {} };
    expect(new Set(Object.values(figures(stopped)))).toEqual(new Set([null]));
  });
});
