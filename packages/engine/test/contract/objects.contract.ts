import { testImages } from '@berth/testbed';
import { describe, expect, it } from 'vitest';
import { type Context, run, uniqueName } from './context.ts';

export function objectsContract(given: () => Context): void {
  describe('images', () => {
    it('are listed and inspected with their layers and configuration', async () => {
      const { images } = given().engine;
      const row = (await images.list()).find((image) => image.tags.includes(testImages.unhealthy));
      expect(row?.size).toBeGreaterThan(100_000);
      const details = await images.inspect(testImages.unhealthy);
      expect(details).toMatchObject({ id: row?.id, os: 'linux' });
      expect(details.tags).toContain(testImages.unhealthy);
      expect(details.layers.length).toBeGreaterThan(0);
      expect(details.config.healthcheck?.intervalMs).toBe(1_000);
      expect((await images.history(testImages.unhealthy)).length).toBeGreaterThan(0);
    });

    it('that are not there are not found', async () => {
      await expect(given().engine.images.inspect('berth-test/none:1')).rejects.toMatchObject({ kind: 'not_found' });
    });

    it('that no registry gives make the pull throw, though the answer began well', async () => {
      const pulling = async () => {
        for await (const _ of given().engine.images.pull('127.0.0.1:1/nothing/there:1')) {
          // Nothing can come.
        }
      };
      await expect(pulling()).rejects.toMatchObject({
        name: 'EngineError',
        engineMessage: expect.stringMatching(/refused/),
      });
    });
  });

  describe('volumes and networks', () => {
    it('are made, listed, used and removed', async () => {
      const { volumes, containers } = given().engine;
      const name = uniqueName('volume');
      expect(await volumes.create({ name, labels: { a: 'b' } })).toMatchObject({
        name,
        driver: 'local',
        labels: { a: 'b' },
      });
      expect((await volumes.list()).map((volume) => volume.name)).toContain(name);
      const id = await run(given(), 'sleep 1000', { host: { Binds: [`${name}:/data`] } });
      expect((await containers.inspect(id)).mounts).toMatchObject([{ type: 'volume', name, destination: '/data' }]);
      await expect(volumes.remove(name)).rejects.toMatchObject({ kind: 'conflict' });
      await containers.remove(id, { force: true });
      await volumes.remove(name);
      await expect(volumes.inspect(name)).rejects.toMatchObject({ kind: 'not_found' });
    });

    it('show their members by inspect', async () => {
      const { networks } = given().engine;
      const bridge = (await networks.list()).find((network) => network.name === 'bridge');
      expect(bridge).toMatchObject({ driver: 'bridge', scope: 'local' });
      const id = await run(given(), 'sleep 1000', { host: { NetworkMode: 'bridge' } });
      const details = await networks.inspect(bridge?.id ?? '');
      expect(details.members.map((member) => member.containerId)).toContain(id);
      expect(details.subnets[0]?.subnet).toMatch(/\/\d+$/);
    });
  });
}
