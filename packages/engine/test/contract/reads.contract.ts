import { isEngineError } from '@berth/engine';
import { testImages } from '@berth/testbed';
import { describe, expect, it } from 'vitest';
import { type Context, ended, run, sooner, uniqueName } from './context.ts';

export function readsContract(given: () => Context): void {
  describe('reading containers', () => {
    it('lists running ones, and stopped ones when asked', async () => {
      const { engine } = given();
      const name = uniqueName();
      const labels = { team: 'a', empty: '' };
      const running = await run(given(), 'sleep 1000', { name, config: { Labels: labels } });
      const stopped = await run(given(), 'exit 3');
      await ended(given(), stopped);
      // The engine's list may lag a moment behind its wait.
      await sooner(async () => (await engine.containers.list()).some((row) => row.id === stopped)).toBe(false);
      const list = await engine.containers.list();
      expect(list.find((row) => row.id === running)).toMatchObject({
        name,
        names: [name],
        image: testImages.base,
        state: 'running',
        command: "sh -c 'sleep 1000'",
        labels,
        networkMode: 'none',
        sizeRw: undefined,
      });
      const all = await engine.containers.list({ all: true });
      expect(all.find((row) => row.id === stopped)).toMatchObject({ state: 'exited', exitCode: 3 });
    });

    it('filters by label, and reckons sizes when asked', async () => {
      const { engine } = given();
      const id = await run(given(), 'echo 12345 > /file; sleep 1000', { config: { Labels: { only: 'this' } } });
      await sooner(
        async () => (await engine.containers.list({ size: true, filters: { label: ['only=this'] } }))[0]?.sizeRw,
      ).toBeGreaterThan(0);
      const rows = await engine.containers.list({ filters: { label: ['only=this'] } });
      expect(rows.map((row) => row.id)).toEqual([id]);
      expect((await engine.containers.inspect(id, { size: true })).sizeRootFs).toBeGreaterThan(0);
    });

    it('inspects by id, by short id and by name, and keeps the raw answer', async () => {
      const { engine } = given();
      const name = uniqueName();
      const id = await run(given(), 'sleep 1000', { name, tty: true, config: { Env: ['A=b'], StopTimeout: 3 } });
      const details = await engine.containers.inspect(id);
      expect(details).toMatchObject({ id, name, restartCount: 0 });
      expect(details.state).toMatchObject({ status: 'running', running: true, exitCode: 0, finishedAt: undefined });
      expect(details.state.pid).toBeGreaterThan(0);
      expect(details.config).toMatchObject({ tty: true, stopTimeout: 3, stopSignal: 'SIGKILL' });
      expect(details.config.env).toContain('A=b');
      expect(details.raw.Id).toBe(id);
      expect((await engine.containers.inspect(id.slice(0, 12))).id).toBe(id);
      expect((await engine.containers.inspect(name)).id).toBe(id);
    });

    it('says not found in the words of the engine', async () => {
      const refusal = await given()
        .engine.containers.inspect('nobody')
        .catch((error: unknown) => error);
      expect(isEngineError(refusal, 'not_found')).toBe(true);
      expect(refusal).toMatchObject({ status: 404, engineMessage: expect.stringMatching(/no such container/i) });
    });

    it('gives networks and published ports of a container', async () => {
      const { engine } = given();
      const id = await run(given(), 'sleep 1000', {
        config: { ExposedPorts: { '80/tcp': {}, '81/udp': {} } },
        host: { NetworkMode: 'bridge', PortBindings: { '80/tcp': [{ HostIp: '127.0.0.1', HostPort: '' }] } },
      });
      const details = await engine.containers.inspect(id);
      const bound = details.ports.find((port) => port.containerPort === '80/tcp');
      expect(bound).toMatchObject({ hostIp: '127.0.0.1' });
      expect(details.networks[0]).toMatchObject({ network: 'bridge' });
      expect(details.networks[0]?.ipAddress).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
      const row = (await engine.containers.list()).find((one) => one.id === id);
      expect(row?.networks[0]?.ipAddress).toBe(details.networks[0]?.ipAddress);
      expect(row?.ports).toContainEqual({
        hostIp: '127.0.0.1',
        hostPort: Number(bound?.hostPort),
        containerPort: 80,
        protocol: 'tcp',
      });
    });

    it('tells health in list and inspect', async () => {
      const { engine } = given();
      const id = await run(given(), 'sleep 1000', { image: testImages.unhealthy });
      await sooner(async () => (await engine.containers.inspect(id)).state.health?.status).toBe('unhealthy');
      expect((await engine.containers.list()).find((row) => row.id === id)?.health).toBe('unhealthy');
      expect((await engine.containers.inspect(id)).state.health?.log[0]).toMatchObject({ exitCode: 1 });
      await engine.containers.remove(id, { force: true });
    });

    it('refuses the processes of a container that does not run, in the words of the engine', async () => {
      const id = await run(given(), 'exit');
      await ended(given(), id);
      const refusal = await given()
        .engine.containers.top(id)
        .catch((error: unknown) => error);
      expect(isEngineError(refusal, 'conflict', 'server')).toBe(true);
      expect(refusal).toMatchObject({ engineMessage: expect.stringMatching(/is not running/i) });
    });

    it('shows processes in fixed columns', async () => {
      const id = await run(given(), 'sleep 4321');
      const { titles, processes } = await given().engine.containers.top(id);
      const wanted = ['PID', 'PPID', 'USER', 'STAT', '%CPU', '%MEM', 'RSS', 'ELAPSED', 'TIME', 'COMMAND'];
      expect(titles).toEqual(wanted);
      expect(new Set(processes.map((row) => row.length))).toEqual(new Set([wanted.length]));
      expect(processes.some((row) => row.at(-1)?.includes('sleep 4321'))).toBe(true);
    });
  });
}
