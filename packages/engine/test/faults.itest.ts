import { createEngine, type Engine, type EngineEvent, type FeedState, parseDockerHost } from '@berth/engine';
import { testImages } from '@berth/testbed';
import { useEngine } from '@berth/testbed/vitest';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';

const sooner = <T>(read: () => T) => expect.poll(read, { timeout: 20_000, interval: 20 });

describe('an engine that fails', () => {
  const testEngine = useEngine();
  let engine: Engine;
  beforeAll(() => {
    engine = createEngine(parseDockerHost(testEngine().dockerHost));
  });
  afterAll(() => engine.close());

  /** A feed whose resync lists the containers, as a mirror does. */
  function listen() {
    const states: FeedState[] = [];
    const events: EngineEvent[] = [];
    const causes: string[] = [];
    let rows: string[] = [];
    const feed = engine.events({
      pingEveryMs: 200,
      async onResync({ cause, signal }) {
        rows = (await engine.containers.list({ all: true, signal })).map((row) => row.id);
        causes.push(cause);
      },
      onEvent: (event) => events.push(event),
      onState: (state) => states.push(state),
    });
    onTestFinished(async () => {
      feed.close();
      await feed.closed;
    });
    return { feed, states, events, causes, rows: () => rows };
  }
  const make = async () =>
    (
      await engine.containers.create({
        Image: testImages.base,
        Cmd: ['sleep', '1000'],
        HostConfig: { NetworkMode: 'none' },
      })
    ).id;

  it('by hanging is not answering within its deadline, and answers again by itself', async () => {
    const { feed, causes, states } = listen();
    await sooner(() => feed.state.status).toBe('connected');
    testEngine().pause();
    try {
      await expect(engine.ping()).rejects.toMatchObject({ kind: 'timeout' });
      await sooner(() => feed.state).toMatchObject({ status: 'not_answering', error: { kind: 'timeout' } });
    } finally {
      testEngine().resume();
    }
    await sooner(() => feed.state.status).toBe('connected');
    expect(causes).toEqual(['connected', 'answers_again']);
    expect(states.map((state) => state.status)).toEqual(['connected', 'not_answering', 'connected']);
  });

  it('by crashing is unreachable, and is listed anew once it is back', async () => {
    const { feed, causes, rows } = listen();
    await sooner(() => feed.state.status).toBe('connected');
    const before = await make();
    await testEngine().kill();
    await sooner(() => feed.state).toMatchObject({ status: 'unreachable', error: { kind: 'unreachable' } });
    await expect(engine.containers.list()).rejects.toMatchObject({ kind: 'unreachable' });
    await testEngine().start();
    await sooner(() => feed.state.status).toBe('connected');
    expect(causes).toEqual(['connected', 'reconnected']);
    expect(rows().filter((id) => id === before)).toHaveLength(1);
  });

  it('by being away from the start is found when it comes', async () => {
    await testEngine().kill();
    const { feed, states } = listen();
    await sooner(() => feed.state.status).toBe('unreachable');
    expect(states[0]?.error?.reason).toMatch(/socket_missing|refused/);
    await testEngine().start();
    await sooner(() => feed.state.status).toBe('connected');
  });

  it('while a log is followed and a terminal is open ends both', async () => {
    const id = await make();
    await engine.containers.start(id);
    const { id: exec } = await engine.exec.create(id, { cmd: ['sh'], tty: true });
    const terminal = await engine.exec.start(exec, { tty: true });
    terminal.onData(() => undefined);
    const log = await engine.containers.logs(id, { follow: true });
    await log.opened;
    const following = (async () => {
      for await (const _ of log.lines) {
        // It says nothing.
      }
    })();
    following.catch(() => undefined);
    await testEngine().kill();
    await expect(following).rejects.toMatchObject({ kind: 'unreachable' });
    expect(['ended', 'lost']).toContain(await terminal.closed);
    await testEngine().start();
  });

  it('leaves nothing running after the feed is closed', async () => {
    const { feed, events } = listen();
    await sooner(() => feed.state.status).toBe('connected');
    feed.close();
    await feed.closed;
    await make();
    expect(events).toEqual([]);
  });

  it('ends a log and a terminal when their container is removed', async () => {
    const id = await make();
    await engine.containers.start(id);
    const { id: exec } = await engine.exec.create(id, { cmd: ['sh'], tty: true });
    const terminal = await engine.exec.start(exec, { tty: true });
    terminal.onData(() => undefined);
    const log = await engine.containers.logs(id, { follow: true });
    await log.opened;
    const following = (async () => {
      for await (const _ of log.lines) {
        // It says nothing.
      }
    })();
    await engine.containers.remove(id, { force: true });
    await following;
    expect(await terminal.closed).toBe('ended');
  });
});
