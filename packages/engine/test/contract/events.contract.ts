import { type EngineEvent, type EventFeedOptions, type FeedState, runExec } from '@berth/engine';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Context, run, sooner, uniqueName } from './context.ts';

/** A feed that writes down what it is told, closed when the test ends. */
function listen({ engine }: Context, options: Partial<EventFeedOptions> = {}) {
  const events: EngineEvent[] = [];
  const states: FeedState[] = [];
  const causes: string[] = [];
  const feed = engine.events({
    onResync: async ({ cause }) => void causes.push(cause),
    onEvent: (event) => events.push(event),
    onState: (state) => states.push(state),
    ...options,
  });
  onTestFinished(async () => {
    feed.close();
    await feed.closed;
  });
  const actionsOf = (id: string) => events.filter((event) => event.id === id).map((event) => event.action);
  const connected = () => sooner(() => feed.state.status).toBe('connected');
  return { feed, events, states, causes, actionsOf, connected };
}

export function eventsContract(given: () => Context): void {
  describe('events', () => {
    it('tell the life of a container, without the noise of exec', async () => {
      const { actionsOf, connected, causes, events } = listen(given());
      await connected();
      expect(causes).toEqual(['connected']);
      const name = uniqueName();
      const id = await run(given(), 'sleep 1000', { name, config: { Labels: { a: 'b' } } });
      const { id: exec } = await given().engine.exec.create(id, { cmd: ['true'], stdin: false });
      const stream = await given().engine.exec.start(exec);
      stream.onData(() => undefined);
      await stream.closed;
      await given().engine.containers.rename(id, `${name}-2`);
      await given().engine.containers.remove(id, { force: true });
      await sooner(() => actionsOf(id)).toContain('destroy');
      expect(actionsOf(id)).toEqual(expect.arrayContaining(['create', 'start', 'rename', 'kill', 'die', 'destroy']));
      expect(actionsOf(id).some((action) => action.startsWith('exec'))).toBe(false);
      const start = events.find((event) => event.id === id && event.action === 'start');
      expect(start).toMatchObject({ type: 'container', attributes: { name, a: 'b' } });
      expect(start?.timeNano).toMatch(/^\d{19}$/);
    });

    it('tell the noise too where it is wanted', async () => {
      const { connected, events } = listen(given(), { noise: true });
      await connected();
      const id = await run(given(), 'sleep 1000');
      await runExec(given().engine, id, { cmd: ['sh', '-c', 'echo a: b'] });
      await sooner(() => events.find((event) => event.action === 'exec_die')?.attributes.exitCode).toBe('0');
      expect(events.find((event) => event.action === 'exec_start')?.detail).toBe('sh -c echo a: b');
    });

    it('that come while a list is taken in follow after it', async () => {
      const order: string[] = [];
      let id = '';
      const { connected } = listen(given(), {
        onResync: async () => {
          order.push('listing');
          id = await run(given(), 'sleep 1000');
          await sooner(async () => (await given().engine.containers.inspect(id)).state.running).toBe(true);
          order.push('listed');
        },
        onEvent: (event) => {
          if (event.id === id && event.type === 'container') order.push(event.action);
        },
      });
      await connected();
      await sooner(() => order).toEqual(['listing', 'listed', 'create', 'start']);
    });

    it('come once, also those that a restart of the engine replays', async () => {
      const { events, states, causes, connected, feed } = listen(given());
      await connected();
      const id = await run(given(), 'sleep 1000');
      await sooner(() => events.some((event) => event.id === id && event.action === 'start')).toBe(true);
      await given().testEngine.restart();
      await sooner(() => causes).toContain('reconnected');
      await connected();
      expect(states.map((state) => state.status)).toContain('unreachable');
      expect(feed.state.error).toBeUndefined();
      const keys = events.map((event) => `${event.timeNano} ${event.type} ${event.action} ${event.id}`);
      expect(new Set(keys).size).toBe(keys.length);
    });

    it('list again when asked', async () => {
      const { causes, connected, feed } = listen(given());
      await connected();
      await feed.resync();
      expect(causes).toEqual(['connected', 'requested']);
    });
  });
}
