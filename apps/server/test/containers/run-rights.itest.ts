import { createEngine, parseDockerHost } from '@berth/engine';
import { emptySpec } from '@berth/run-spec';
import { testImages } from '@berth/testbed';
import { useSharedEngine } from '@berth/testbed/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { needsOf } from '../../src/features/containers/run-rights.ts';
import { createLogger } from '../../src/kernel/logger.ts';
import { startMirror } from '../../src/mirror/mirror.ts';
import type { Caller } from '../support/caller.ts';
import { startBerth, type TestBerth } from '../support/start-berth.ts';

const shared = useSharedEngine();
let berth: TestBerth;
let developer: Caller;

beforeAll(async () => {
  berth = await startBerth({ dockerHost: shared.dockerHost });
  developer = await berth.as('developer');
});
afterAll(() => berth.close());

test.each(['ns:/proc/1/ns/net', 'a/b'])('the network %s needs the right to the host', async (network) => {
  const answer = await developer.post('/api/v1/containers', { image: testImages.base, network });
  expect(answer).toMatchObject({ status: 403, body: { error: { code: 'forbidden', fields: [{ path: 'network' }] } } });
});

test('a name that looks like an id is refused, at the start and later', async () => {
  const other = (await shared.cli(['run', '-d', '--label', shared.label, testImages.base, 'sleep', '1000'])).trim();
  const refusal = {
    status: 400,
    body: { error: { code: 'bad_request', fields: [{ path: 'name', code: 'name_is_id' }] } },
  };
  const made = await developer.post('/api/v1/containers', { image: testImages.base, name: other.slice(0, 12) });
  expect(made).toMatchObject(refusal);
  const renamed = await developer.post(`/api/v1/containers/${other}/rename`, { name: other.slice(0, 12) });
  expect(renamed).toMatchObject(refusal);
});

test('a volume of Berth’s own container needs the right to the host', async () => {
  const volume = `${shared.prefix}kept`;
  const flags = ['--label', shared.label, '-v', `${volume}:/data`, testImages.base, 'sleep', '1000'];
  const ownId = (await shared.cli(['run', '-d', ...flags])).trim();
  const engine = createEngine(parseDockerHost(shared.dockerHost));
  const mirror = startMirror({ engine, name: 'local', sandbox: false, ownId, log: createLogger('silent') });
  await mirror.ready;
  const mounts = [{ type: 'volume' as const, source: volume, target: '/x', readOnly: true }];
  const needs = await needsOf({ ...emptySpec(), mounts }, { engine, mirror }, AbortSignal.timeout(10_000));
  expect(needs.rights).toEqual([{ kind: 'berth_volume', path: 'mounts.0', what: volume }]);
  mirror.close();
  engine.close();
});
