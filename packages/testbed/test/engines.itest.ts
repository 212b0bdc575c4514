import { describe, expect, it } from 'vitest';
import { type EngineName, engineAvailability, startEngine } from '../src/index.ts';

const expected: Record<Exclude<EngineName, 'default'>, { version: string; api: string; driver: string }> = {
  '28.5': { version: '28.5.', api: '1.51', driver: 'overlay2' },
  '28.5-containerd': { version: '28.5.', api: '1.51', driver: 'overlayfs' },
  '26.1': { version: '26.1.', api: '1.45', driver: 'overlay2' },
  '20.10': { version: '20.10.', api: '1.41', driver: 'overlay2' },
};

const matrix = await engineAvailability();

describe('the engines of the matrix', () => {
  it.each(matrix)('$name starts as what it is, or says why it is not to be had', async ({ name, version, reason }) => {
    if (version === undefined) {
      expect(reason).toMatch(/\w/);
      return;
    }
    await using engine = await startEngine(name);
    const { version: major, api, driver } = expected[name];
    expect(engine.version).toContain(major);
    expect(engine.apiVersion).toBe(api);
    expect([driver, 'vfs', 'native']).toContain((await engine.cli(['info', '-f', '{{.Driver}}'])).trim());
    expect((await engine.cli(['version', '-f', '{{.Server.Version}}'])).trim()).toBe(engine.version);
  });

  it('starts the newest by default', async () => {
    await using engine = await startEngine();
    expect(engine.name).toBe(matrix.find(({ reason }) => reason === undefined)?.name);
  });
});
