import type { TestProject } from 'vitest/node';
import { startEngine, type TestEngine } from './engine.ts';
import { loadTestImages } from './images/load.ts';

let engine: TestEngine | undefined;

/** Starts the one engine that all integration test files share, with all test images. */
export async function setup(project: TestProject): Promise<void> {
  engine = await startEngine();
  await loadTestImages(engine);
  const { name, version, apiVersion, socketPath, dockerHost, dockerCli } = engine;
  project.provide('sharedEngine', { name, version, apiVersion, socketPath, dockerHost, dockerCli });
}

export async function teardown(): Promise<void> {
  await engine?.stop();
}
