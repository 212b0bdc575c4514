import { isAtLeast } from '@berth/engine';
import { describe, expect, it } from 'vitest';
import { type Context, ended, run, uniqueName } from './context.ts';

export function lifecycleContract(given: () => Context): void {
  const stateOf = async (id: string) => (await given().engine.containers.inspect(id)).state.status;

  describe('changing containers', () => {
    it('starts, and says not modified when it runs already', async () => {
      const id = await run(given(), 'sleep 1000', { start: false });
      expect(await stateOf(id)).toBe('created');
      await given().engine.containers.start(id);
      expect(await stateOf(id)).toBe('running');
      await expect(given().engine.containers.start(id)).rejects.toMatchObject({ kind: 'not_modified' });
    });

    it('stops with the grace that is named, and says not modified when it is stopped already', async () => {
      const id = await run(given(), 'sleep 1000', { config: { StopSignal: 'SIGTERM' } });
      await given().engine.containers.stop(id, { timeout: 0 });
      expect(await stateOf(id)).toBe('exited');
      expect((await given().engine.containers.inspect(id)).state.exitCode).toBe(137);
      await expect(given().engine.containers.stop(id)).rejects.toMatchObject({ kind: 'not_modified' });
    });

    it('stops by another signal where the engine knows how, and says so where it does not', async () => {
      const { engine } = given();
      const id = await run(given(), 'trap "exit 7" USR1; while :; do sleep 0.05; done', {
        config: { StopSignal: 'SIGTERM' },
      });
      const { apiVersion } = await engine.negotiate();
      if (isAtLeast(apiVersion, '1.42')) {
        await engine.containers.stop(id, { signal: 'SIGUSR1', timeout: 20 });
        expect((await engine.containers.inspect(id)).state.exitCode).toBe(7);
      } else {
        await expect(engine.containers.stop(id, { signal: 'SIGUSR1' })).rejects.toMatchObject({ kind: 'too_old' });
        expect(await stateOf(id)).toBe('running');
      }
    });

    it('restarts', async () => {
      const id = await run(given(), 'sleep 1000');
      const before = (await given().engine.containers.inspect(id)).state.startedAt;
      await given().engine.containers.restart(id, { timeout: 0 });
      const { state } = await given().engine.containers.inspect(id);
      expect(state).toMatchObject({ status: 'running' });
      expect(state.startedAt).not.toBe(before);
    });

    it('kills by a signal, and refuses to kill what does not run', async () => {
      const id = await run(given(), 'trap "exit 5" HUP; echo ready; while :; do sleep 0.05; done');
      // Before its trap stands, a process 1 does not hear the signal.
      const log = await given().engine.containers.logs(id, { follow: true, stdout: true });
      for await (const lines of log.lines) {
        if (lines.some(({ text }) => text === 'ready')) break;
      }
      await given().engine.containers.kill(id, { signal: 'SIGHUP' });
      expect(await ended(given(), id)).toBe(5);
      await expect(given().engine.containers.kill(id)).rejects.toMatchObject({ kind: 'conflict' });
    });

    it('pauses and goes on', async () => {
      const id = await run(given(), 'sleep 1000');
      await given().engine.containers.pause(id);
      expect(await stateOf(id)).toBe('paused');
      await given().engine.containers.unpause(id);
      expect(await stateOf(id)).toBe('running');
    });

    it('renames; a taken name is a conflict, an unchanged or bad one a bad request', async () => {
      const [first, second] = [uniqueName(), uniqueName()];
      const id = await run(given(), 'exit', { name: first, start: false });
      await run(given(), 'exit', { name: second, start: false });
      const { containers } = given().engine;
      await expect(containers.rename(id, second)).rejects.toMatchObject({ kind: 'conflict' });
      await expect(containers.rename(id, first)).rejects.toMatchObject({ kind: 'bad_request' });
      await expect(containers.rename(id, '/..')).rejects.toMatchObject({
        kind: expect.stringMatching(/bad_request|server/),
      });
      await expect(containers.rename('nobody', 'x1')).rejects.toMatchObject({ kind: 'not_found' });
      await containers.rename(id, `${first}-new`);
      expect((await containers.inspect(id)).name).toBe(`${first}-new`);
    });

    it('removes; a running one only by force', async () => {
      const { containers } = given().engine;
      const id = await run(given(), 'sleep 1000');
      await expect(containers.remove(id)).rejects.toMatchObject({ kind: 'conflict' });
      await containers.remove(id, { force: true });
      await expect(containers.inspect(id)).rejects.toMatchObject({ kind: 'not_found' });
    });

    it('takes anonymous volumes along when asked', async () => {
      const { containers, volumes } = given().engine;
      const id = await run(given(), 'exit', { start: false, config: { Volumes: { '/data': {} } } });
      const volume = (await containers.inspect(id)).mounts[0];
      expect(volume).toMatchObject({ type: 'volume', destination: '/data', writable: true });
      await containers.remove(id, { volumes: true });
      await expect(volumes.inspect(volume?.name ?? '')).rejects.toMatchObject({ kind: 'not_found' });
    });

    it('waits for the end for as long as it takes, and can be called off', async () => {
      const { containers } = given().engine;
      const id = await run(given(), 'sleep 0.3; exit 9');
      expect(await containers.wait(id, { condition: 'not-running' })).toMatchObject({ exitCode: 9 });
      const long = await run(given(), 'sleep 1000');
      const calling = new AbortController();
      const waiting = containers.wait(long, { signal: calling.signal });
      calling.abort();
      await expect(waiting).rejects.toMatchObject({ kind: 'aborted' });
    });

    it('tells why one cannot be made or started', async () => {
      const { containers } = given().engine;
      await expect(containers.create({ Image: 'berth-test/none:1' })).rejects.toMatchObject({
        kind: 'not_found',
        engineMessage: expect.stringMatching(/no such image/i),
      });
      const name = uniqueName();
      await run(given(), 'exit', { name, start: false });
      await expect(run(given(), 'exit', { name })).rejects.toMatchObject({ kind: 'conflict' });
      const id = await run(given(), '', { start: false, config: { Cmd: ['/nothing/there'] } });
      await expect(containers.start(id)).rejects.toMatchObject({
        engineMessage: expect.stringContaining('/nothing/there'),
      });
    });
  });
}
