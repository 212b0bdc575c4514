import { createEngine, parseDockerHost } from '@berth/engine';
import { testImages } from '@berth/testbed';
import { useSharedEngine } from '@berth/testbed/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeContainer } from '../../src/features/containers/change-container.ts';
import { lifecycle, rename } from '../../src/features/containers/lifecycle.ts';
import { createLogger } from '../../src/kernel/logger.ts';
import { type Mirror, startMirror } from '../../src/mirror/mirror.ts';

const shared = useSharedEngine();
const engine = createEngine(parseDockerHost(shared.dockerHost));
const asked = { signal: AbortSignal.timeout(60_000), audited: () => {} };
let mirror: Mirror;
let own: string;

beforeAll(async () => {
  own = (await shared.cli(['run', '-d', '--label', shared.label, testImages.base, 'sleep', '1000'])).trim();
  mirror = startMirror({ engine, name: 'local', sandbox: false, ownId: own.slice(0, 12), log: createLogger('silent') });
  await mirror.ready;
});
afterAll(() => {
  mirror.close();
  engine.close();
});

test('Berth does not end, freeze, rename or remove the container that it runs in', async () => {
  const deps = { engine, mirror };
  const refusal = { code: 'container_is_berth' };
  await expect(changeContainer(deps, lifecycle.stop, own, {}, asked)).rejects.toMatchObject(refusal);
  await expect(changeContainer(deps, lifecycle.restart, own, {}, asked)).rejects.toMatchObject(refusal);
  await expect(changeContainer(deps, lifecycle.kill, own, { signal: 'HUP' }, asked)).rejects.toMatchObject(refusal);
  await expect(changeContainer(deps, lifecycle.pause, own, {}, asked)).rejects.toMatchObject(refusal);
  await expect(changeContainer(deps, rename, own, { name: 'other' }, asked)).rejects.toMatchObject(refusal);
  const removal = { force: true, volumes: false };
  await expect(changeContainer(deps, lifecycle.remove, own, removal, asked)).rejects.toMatchObject(refusal);
  expect(await shared.cli(['inspect', '-f', '{{.State.Status}}', own])).toBe('running\n');
  expect(mirror.containers.get(own)?.isBerth).toBe(true);
});
