import { createEngine, type Engine, type PullEvent, type PullOptions, parseDockerHost } from '@berth/engine';
import { startRegistry, type TestRegistry, testImages } from '@berth/testbed';
import { useSharedEngine } from '@berth/testbed/vitest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

describe('a pull from a registry that wants a name and a password', () => {
  const shared = useSharedEngine();
  const auth = { username: 'ada', password: 'lovelace' };
  let registry: TestRegistry;
  let engine: Engine;
  let reference = '';

  beforeAll(async () => {
    registry = await startRegistry({ htpasswd: { user: auth.username, password: auth.password } });
    engine = createEngine(parseDockerHost(shared.dockerHost));
    reference = `${registry.host}/${shared.prefix}app:1`;
    await shared.cli(['login', '-u', auth.username, '--password-stdin', registry.host], { input: auth.password });
    await shared.cli(['tag', testImages.base, reference]);
    await shared.cli(['push', reference]);
    await shared.cli(['rmi', reference]);
    await shared.cli(['logout', registry.host]);
  });
  afterAll(async () => {
    engine.close();
    await shared.cli(['rmi', '-f', reference]).catch(() => undefined);
    await registry.close();
  });

  async function pull(name: string, options: PullOptions = {}): Promise<PullEvent[]> {
    const events: PullEvent[] = [];
    for await (const event of engine.images.pull(name, options)) events.push(event);
    return events;
  }

  it('is told step by step and ends with the image there', async () => {
    const events = await pull(reference, { auth });
    expect(events.at(-1)?.status).toMatch(/^Status: /);
    expect((await engine.images.inspect(reference)).tags).toContain(reference);
  });

  it('is forbidden without them, or with wrong ones', async () => {
    await expect(pull(reference)).rejects.toMatchObject({ kind: 'forbidden' });
    const wrong = { ...auth, password: 'wrong' };
    await expect(pull(reference, { auth: wrong })).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('of a tag that is not there is not found', async () => {
    await expect(pull(`${registry.host}/${shared.prefix}app:2`, { auth })).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('can be called off', async () => {
    await expect(pull(reference, { auth, signal: AbortSignal.abort() })).rejects.toMatchObject({ kind: 'aborted' });
  });
});
