import { afterAll, beforeAll, inject } from 'vitest';
import { cliRunner } from './docker-cli.ts';
import { startEngine, type TestEngine } from './engine.ts';
import type { EngineName } from './engine-names.ts';
import { loadTestImages } from './images/load.ts';
import { cleanUp, type SharedEngine, type SharedEngineAddress } from './shared-engine.ts';

export type { SharedEngine } from './shared-engine.ts';

declare module 'vitest' {
  interface ProvidedContext {
    sharedEngine: SharedEngineAddress;
  }
}

/**
 * An engine of its own for one test file (or describe block), with all test images: for tests that stop, restart or
 * hang it, or need another version. Call the answer inside tests.
 */
export function useEngine(name: EngineName = 'default'): () => TestEngine {
  let engine: TestEngine | undefined;
  beforeAll(async () => {
    engine = await startEngine(name);
    await loadTestImages(engine);
  });
  afterAll(async () => {
    await engine?.stop();
  });
  return () => {
    if (engine === undefined) throw new Error('useEngine gives its engine inside tests and hooks only.');
    return engine;
  };
}

/**
 * The engine that all integration files share, running and with all test images. Name what you make with `prefix`, or
 * label it with `label`: it is removed after the file. Do not stop, restart or prune it.
 */
export function useSharedEngine(): SharedEngine {
  const address = inject('sharedEngine');
  const prefix = `t${Math.random().toString(36).slice(2, 8).padEnd(6, '0')}-`;
  const engine: SharedEngine = {
    ...address,
    cli: cliRunner(address.dockerCli),
    prefix,
    label: `berth.test=${prefix}`,
    labels: { 'berth.test': prefix },
  };
  afterAll(() => cleanUp(engine));
  return engine;
}
