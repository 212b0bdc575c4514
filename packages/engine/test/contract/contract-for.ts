import { createEngine, parseDockerHost } from '@berth/engine';
import { type EngineName, engineAvailability, loadTestImages, startEngine, testImages } from '@berth/testbed';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from './context.ts';
import { eventsContract } from './events.contract.ts';
import { execContract } from './exec.contract.ts';
import { lifecycleContract } from './lifecycle.contract.ts';
import { logsContract } from './logs.contract.ts';
import { objectsContract } from './objects.contract.ts';
import { readsContract } from './reads.contract.ts';
import { statsContract } from './stats.contract.ts';

/** Set to 1 where an engine of the matrix may be missing; otherwise a missing one is a failure. */
const optional = process.env.BERTH_TEST_ENGINES_OPTIONAL === '1';

/** Runs the whole contract on one engine of the matrix, started once. */
export async function contractFor(name: EngineName, apiVersion: string): Promise<void> {
  const missing = optional
    ? (await engineAvailability()).find((one) => one.name === name && one.reason !== undefined)
    : undefined;
  if (missing) console.warn(`Engine ${name} is left out: ${missing.reason}`);

  describe.skipIf(missing !== undefined)(`engine ${name}`, () => {
    let context: Context | undefined;
    const given = (): Context => {
      if (context === undefined) throw new Error(`Engine ${name} did not start.`);
      return context;
    };

    beforeAll(async () => {
      const testEngine = await startEngine(name);
      context = { testEngine, engine: createEngine(parseDockerHost(testEngine.dockerHost)) };
      await loadTestImages(testEngine, [testImages.base, testImages.unhealthy]);
    });

    afterAll(async () => {
      context?.engine.close();
      await context?.testEngine.stop();
    });

    it('agrees on the API version that both speak', async () => {
      const { engine, testEngine } = given();
      expect(await engine.negotiate()).toMatchObject({
        engineVersion: testEngine.version,
        apiVersion,
        maxApiVersion: apiVersion,
        os: 'linux',
      });
      expect(engine.version()?.apiVersion).toBe(apiVersion);
      expect((await engine.ping()).latencyMs).toBeGreaterThan(0);
    });

    it('tells what the engine is', async () => {
      const info = await given().engine.info();
      expect(info).toMatchObject({ osType: 'linux', engineVersion: given().testEngine.version });
      expect(info.id).not.toBe('');
      expect(info.cpus).toBeGreaterThan(0);
      expect(info.memoryTotal).toBeGreaterThan(1e8);
      expect(info.containerdImageStore).toBe(name === '28.5-containerd');
    });

    readsContract(given);
    lifecycleContract(given);
    logsContract(given);
    execContract(given);
    statsContract(given);
    objectsContract(given);
    eventsContract(given);
  });
}
