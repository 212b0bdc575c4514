import { containerFigures, containerRates } from '@berth/engine';
import { describe, expect, it } from 'vitest';
import { type Context, ended, run, sooner } from './context.ts';

export function statsContract(given: () => Context): void {
  describe('stats', () => {
    it('of two samples give the CPU of a busy container, and its memory against its limit', async () => {
      const { containers } = given().engine;
      const id = await run(given(), 'while :; do :; done', { host: { Memory: 67_108_864, NanoCpus: 500_000_000 } });
      const first = await containers.stats(id);
      expect(containerFigures(first).cpuPercent).toBeNull();
      await sooner(async () => containerFigures(await containers.stats(id), first).cpuPercent).toBeGreaterThan(5);
      const figures = containerFigures(await containers.stats(id), first);
      expect(figures.memoryLimit).toBe(67_108_864);
      expect(figures.memoryUsed).toBeGreaterThan(0);
      expect(figures.pids).toBeGreaterThan(0);
      // The container has no network of its own, so nothing is known of its traffic.
      expect(figures.networkReceived).toBeNull();
      await containers.remove(id, { force: true });
    });

    it('come as a stream whose first sample knows no CPU, until the reader leaves', async () => {
      const { containers } = given().engine;
      const id = await run(given(), 'while :; do :; done', { host: { NetworkMode: 'bridge' } });
      const seen = [];
      for await (const sample of containers.statsStream(id)) {
        seen.push(containerFigures(sample));
        if (seen.length === 2) break;
      }
      expect(seen[0]?.cpuPercent).toBeNull();
      expect(seen[1]?.cpuPercent).toBeGreaterThan(1);
      expect(seen[1]?.networkReceived).not.toBeNull();
      await containers.remove(id, { force: true });
    });

    it('tell how often a CPU limit held it back, and the rates between two readings of the stream', async () => {
      const { containers } = given().engine;
      const host = { NetworkMode: 'bridge', NanoCpus: 100_000_000, PidsLimit: 40 };
      const id = await run(given(), 'while :; do :; done', { host });
      let before: ReturnType<typeof containerFigures> | undefined;
      for await (const sample of containers.statsStream(id)) {
        const figures = containerFigures(sample);
        const rates = containerRates(figures, before);
        before = figures;
        if (figures.throttledPercent === null || rates.networkReceived === null) continue;
        expect(figures.throttledPercent).toBeGreaterThan(30);
        expect(figures.cpuPercent).toBeLessThan(40);
        expect(figures).toMatchObject({ pidsLimit: 40, memoryCache: expect.any(Number) });
        expect(rates.networkReceived).toBeGreaterThanOrEqual(0);
        break;
      }
      await containers.remove(id, { force: true });
    });

    it('know nothing of a stopped container', async () => {
      const id = await run(given(), 'exit');
      await ended(given(), id);
      expect(containerFigures(await given().engine.containers.stats(id))).toMatchObject({
        read: null,
        memoryUsed: null,
      });
    });

    it('end when the container is removed', async () => {
      const { containers } = given().engine;
      const id = await run(given(), 'sleep 1000');
      for await (const _ of containers.statsStream(id))
        await containers.remove(id, { force: true }).catch(() => undefined);
      await expect(containers.inspect(id)).rejects.toMatchObject({ kind: 'not_found' });
    });
  });
}
