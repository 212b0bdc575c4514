import { createEngine, type EngineEvent, parseDockerHost } from '@berth/engine';
import { startProxy, testImages } from '@berth/testbed';
import { useSharedEngine } from '@berth/testbed/vitest';
import { describe, expect, it, onTestFinished } from 'vitest';

const sooner = <T>(read: () => T) => expect.poll(read, { timeout: 20_000, interval: 20 });

describe('what stands between us and a real engine', () => {
  const shared = useSharedEngine();
  let made = 0;

  async function behindProxy() {
    const proxy = await startProxy(shared.socketPath);
    const engine = createEngine(parseDockerHost(proxy.dockerHost));
    onTestFinished(async () => {
      engine.close();
      await proxy.close();
    });
    return { proxy, engine };
  }
  const direct = () => {
    const engine = createEngine(parseDockerHost(shared.dockerHost));
    onTestFinished(() => engine.close());
    return engine;
  };
  async function make(start = true): Promise<string> {
    const engine = direct();
    const body = {
      Image: testImages.base,
      Cmd: ['sleep', '1000'],
      StopSignal: 'SIGKILL',
      Labels: shared.labels,
      HostConfig: { NetworkMode: 'none' },
    };
    made++;
    const { id } = await engine.containers.create(body, { name: `${shared.prefix}${made}` });
    if (start) await engine.containers.start(id);
    return id;
  }

  it('is passed by logs, execs and events when it behaves', async () => {
    const { engine, proxy } = await behindProxy();
    const id = await make();
    const { id: exec } = await engine.exec.create(id, { cmd: ['echo', 'hi'], tty: true });
    const stream = await engine.exec.start(exec, { tty: true });
    let text = '';
    stream.onData((chunk) => {
      text += chunk.toString();
    });
    await stream.closed;
    expect(text).toBe('hi\r\n');
    expect(proxy.requests.every(({ path }) => path === '/_ping' || /^\/v1\.\d+\//.test(path))).toBe(true);
  });

  it('is named when it strips upgrades', async () => {
    const { engine, proxy } = await behindProxy();
    const { id: exec } = await engine.exec.create(await make(), { cmd: ['cat'] });
    proxy.fault.set({ match: '/exec/', stripUpgrade: true });
    await expect(engine.exec.start(exec)).rejects.toMatchObject({ kind: 'upgrade_stripped' });
  });

  it.each([
    ['truncates the answer', { truncateAfterBytes: 20 }, 'malformed'],
    ['cuts the connection within the answer', { cutAfterBytes: 20 }, 'unreachable'],
    ['answers garbage', { garbage: true }, 'malformed'],
    ['refuses', { status: 500 }, 'server'],
    ['forbids', { status: 403 }, 'forbidden'],
    ['answers with a list of something else', { answer: { body: ['x', 1, null] } }, undefined],
  ] as const)('is no reason to break when it %s', async (_what, fault, kind) => {
    const { engine, proxy } = await behindProxy();
    await make(false);
    await engine.negotiate();
    proxy.fault.set({ match: '/containers/json', ...fault });
    if (kind === undefined) expect(await engine.containers.list({ all: true })).toEqual([]);
    else await expect(engine.containers.list({ all: true })).rejects.toMatchObject({ kind });
    proxy.fault.clear();
    expect((await engine.containers.list({ all: true })).length).toBeGreaterThan(0);
  });

  it('may tell of an older engine, which is refused in words', async () => {
    const { engine, proxy } = await behindProxy();
    proxy.fault.set({ match: '/_ping', answer: { headers: { 'Api-Version': '1.40' }, body: 'OK' } });
    await expect(engine.containers.list()).rejects.toMatchObject({
      kind: 'too_old',
      message: expect.stringContaining('20.10'),
    });
  });

  it('may cut the events: what happened meanwhile comes once, and everything is listed anew', async () => {
    const { engine, proxy } = await behindProxy();
    const events: EngineEvent[] = [];
    const causes: string[] = [];
    const feed = engine.events({
      onResync: async ({ cause }) => void causes.push(cause),
      onEvent: (event) => events.push(event),
    });
    onTestFinished(async () => {
      feed.close();
      await feed.closed;
    });
    const startsOf = (id: string) => events.filter((event) => event.id === id && event.action === 'start').length;
    await sooner(() => feed.state.status).toBe('connected');
    const before = await make();
    await sooner(() => startsOf(before)).toBe(1);
    const mend = proxy.fault.set({ match: '/_ping', status: 503 });
    proxy.cutAll();
    await sooner(() => feed.state.status).not.toBe('connected');
    const meanwhile = await make();
    mend();
    await sooner(() => feed.state.status).toBe('connected');
    await sooner(() => startsOf(meanwhile)).toBe(1);
    const after = await make();
    await sooner(() => startsOf(after)).toBe(1);
    expect([startsOf(before), startsOf(meanwhile)]).toEqual([1, 1]);
    expect(causes).toEqual(['connected', 'reconnected']);
  });

  it('may hang on a list: the deadline ends it, and the feed tries again', async () => {
    const { engine, proxy } = await behindProxy();
    proxy.fault.set({ match: '/containers/json', hang: true, times: 1 });
    const feed = engine.events({
      onResync: async ({ signal }) => {
        await engine.containers.list({ signal: AbortSignal.any([signal, AbortSignal.timeout(300)]) });
      },
      onEvent: () => undefined,
    });
    onTestFinished(async () => {
      feed.close();
      await feed.closed;
    });
    await sooner(() => feed.state.status).toBe('connected');
    expect(proxy.requests.filter(({ path }) => path.includes('/containers/json')).length).toBeGreaterThan(1);
  });
});
