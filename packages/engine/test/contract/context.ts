import type { Engine } from '@berth/engine';
import { type TestEngine, testImages } from '@berth/testbed';
import { expect } from 'vitest';

/** What every part of the contract works on: one real engine, and our client of it. */
export interface Context {
  readonly testEngine: TestEngine;
  readonly engine: Engine;
}

let made = 0;

export interface RunOptions {
  image?: string;
  tty?: boolean;
  name?: string;
  start?: boolean;
  config?: Record<string, unknown>;
  host?: Record<string, unknown>;
}

/** Makes a container that runs `script`, starts it unless told otherwise, and gives its full id. */
export async function run({ engine }: Context, script: string, options: RunOptions = {}): Promise<string> {
  const { image = testImages.base, tty = false, start = true } = options;
  const body = {
    Image: image,
    Cmd: ['sh', '-c', script],
    Tty: tty,
    StopSignal: 'SIGKILL',
    ...options.config,
    HostConfig: { NetworkMode: 'none', ...options.host },
  };
  const { id } = await engine.containers.create(body, { name: options.name ?? uniqueName() });
  if (start) await engine.containers.start(id);
  return id;
}

export function uniqueName(prefix = 'contract'): string {
  made++;
  return `${prefix}-${process.pid}-${made}`;
}

/** Waits until it has ended; gives its exit code. */
export async function ended({ engine }: Context, id: string): Promise<number | undefined> {
  return (await engine.containers.wait(id, { condition: 'not-running' })).exitCode;
}

/** Expects it of `read` sooner or later, on a busy machine too. */
export function sooner<T>(read: () => T) {
  return expect.poll(read, { timeout: 20_000, interval: 25 });
}
