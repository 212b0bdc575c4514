import { describe, expect, it } from 'vitest';
import { containerInspectAnswer } from './container-details.ts';

const ID = 'b'.repeat(64);
const inspect = (answer: object) => containerInspectAnswer.parse({ Id: ID, ...answer });

describe('the inspect of a container', () => {
  it('keeps the answer of the engine beside what is read from it', () => {
    const raw = { Id: ID, Name: '/web', Novel: { a: 1 } };
    expect(containerInspectAnswer.parse(raw)).toMatchObject({ name: 'web', raw });
  });

  it('has no holes when parts are missing, as from API 1.52 on', () => {
    const details = inspect({});
    expect(details.config).toMatchObject({ tty: false, env: [], labels: {}, cmd: undefined });
    expect(details.hostConfig.restartPolicy).toEqual({ name: 'no', maximumRetryCount: 0 });
    expect(details.state).toMatchObject({ running: false, exitCode: undefined });
    expect(details.networks).toEqual([]);
  });

  it('says never where the engine says year one, and no limit where it says zero', () => {
    const details = inspect({
      State: { FinishedAt: '0001-01-01T00:00:00Z', StartedAt: '2026-01-02T03:04:05Z', Pid: 0 },
      HostConfig: { Memory: 0, PidsLimit: -1, NanoCpus: 0 },
    });
    expect(details.state).toMatchObject({ finishedAt: undefined, startedAt: '2026-01-02T03:04:05Z', pid: undefined });
    expect(details.hostConfig).toMatchObject({ memory: undefined, pidsLimit: undefined, cpus: undefined });
  });

  it('tells the limit of CPUs from either way of setting it', () => {
    expect(inspect({ HostConfig: { NanoCpus: 1.5e9 } }).hostConfig.cpus).toBe(1.5);
    expect(inspect({ HostConfig: { CpuQuota: 50_000, CpuPeriod: 100_000 } }).hostConfig.cpus).toBe(0.5);
  });

  it('tells ports that were asked for from ports that are bound', () => {
    const details = inspect({
      HostConfig: { PortBindings: { '80/tcp': [{ HostIp: '', HostPort: '' }], '53/udp': null } },
      NetworkSettings: { Ports: { '80/tcp': [{ HostIp: '0.0.0.0', HostPort: '32768' }], '443/tcp': null } },
    });
    expect(details.hostConfig.portBindings).toEqual([
      { containerPort: '80/tcp', hostIp: undefined, hostPort: undefined },
    ]);
    expect(details.ports).toEqual([{ containerPort: '80/tcp', hostIp: '0.0.0.0', hostPort: '32768' }]);
  });
});
