import type { ContainerDetails, EngineEvent, ContainerSummary as ListedContainer } from '@berth/engine';
import { EngineError } from '@berth/engine';
import { expect, test } from 'vitest';
import { details, id, listed, row } from '../../test/mirror/rows.ts';
import { createContainerStore } from './container-store.ts';
import { createContainerSync } from './container-sync.ts';

const { signal } = new AbortController();

/** A sync whose two questions are answered when and as the test says. */
function scripted(list: ListedContainer[] = []) {
  const store = createContainerStore();
  const asked: string[] = [];
  const world = { list: async () => list, inspect: async (of: string) => details({ id: of }) };
  const sync = createContainerSync(
    {
      list: () => world.list(),
      inspect(of) {
        asked.push(of);
        return world.inspect(of);
      },
    },
    store,
  );
  return { store, sync, asked, world };
}

function event(action: string, of: string, attributes: Record<string, string> = {}): EngineEvent {
  const time = Date.parse('2026-06-01T00:00:00Z');
  const rest = { detail: undefined, scope: 'local', time, timeNano: `${time}000000`, attributes };
  return { type: 'container', action, id: of, ...rest };
}

test('the list shows rows at once, inspects complete them', async () => {
  const { store, sync } = scripted([listed()]);
  await sync.resync(true, signal);
  expect(store.get(id('a1'))).toMatchObject({ name: 'web', incomplete: true });
  await sync.settled();
  expect(store.get(id('a1'))).toMatchObject({ name: 'web', incomplete: false, restartPolicy: 'always' });
});

test('a reconcile that finds nothing new inspects nothing', async () => {
  const { sync, asked } = scripted([listed()]);
  await sync.resync(true, signal);
  await sync.settled();
  asked.length = 0;
  await sync.resync(false, signal);
  await sync.settled();
  expect(asked).toEqual([]);
});

test('a reconcile repairs what was missed', async () => {
  const { store, sync, world } = scripted([listed(), listed({ id: id('b2'), name: 'old' })]);
  await sync.resync(true, signal);
  await sync.settled();
  world.list = async () => [listed({ name: 'renamed' })];
  world.inspect = async (of) => details({ id: of, name: 'renamed' });
  await sync.resync(false, signal);
  await sync.settled();
  expect([...store.rows()].map((one) => one.name)).toEqual(['renamed']);
});

test('a container that is destroyed while the list is under way does not come back with it', async () => {
  const { store, sync, world } = scripted();
  const answer = Promise.withResolvers<ListedContainer[]>();
  world.list = () => answer.promise;
  const under = sync.resync(true, signal);
  sync.onEvent(event('destroy', id('a1')));
  answer.resolve([listed()]);
  await under;
  await sync.settled();
  expect(store.size).toBe(0);
});

test('a container that is created while the list is under way stays, though the list lacks it', async () => {
  const { store, sync, world } = scripted();
  const answer = Promise.withResolvers<ListedContainer[]>();
  world.list = () => answer.promise;
  const under = sync.resync(true, signal);
  sync.onEvent(event('create', id('c3')));
  await sync.settled();
  answer.resolve([]);
  await under;
  await sync.settled();
  expect([...store.rows()].map((one) => one.id)).toEqual([id('c3')]);
});

test('an inspect that was answered before its container died does not bring it back', async () => {
  const { store, sync, world } = scripted();
  store.put(row());
  const answer = Promise.withResolvers<ContainerDetails>();
  world.inspect = () => answer.promise;
  const refreshing = sync.refresh(id('a1'), signal);
  sync.onEvent(event('destroy', id('a1')));
  answer.resolve(details({ id: id('a1') }));
  expect(await refreshing).toBeUndefined();
  expect(store.size).toBe(0);
});

test('of two inspects the one that was asked later holds', async () => {
  const { store, sync, world } = scripted();
  const first = Promise.withResolvers<ContainerDetails>();
  world.inspect = () => first.promise;
  const early = sync.refresh(id('a1'), signal);
  world.inspect = async (of) => details({ id: of, name: 'later' });
  await sync.refresh(id('a1'), signal);
  first.resolve(details({ id: id('a1'), name: 'earlier' }));
  await early;
  expect(store.get(id('a1'))?.name).toBe('later');
});

test('an event during an inspect leads to another one', async () => {
  const { sync, world, asked } = scripted();
  const first = Promise.withResolvers<ContainerDetails>();
  world.inspect = () => first.promise;
  sync.onEvent(event('create', id('a1')));
  world.inspect = async (of) => details({ id: of });
  sync.onEvent(event('start', id('a1')));
  first.resolve(details({ id: id('a1') }));
  await sync.settled();
  expect(asked).toHaveLength(2);
});

test('a row whose inspect cannot be read is shown with what is known', async () => {
  const { store, sync, world } = scripted([listed()]);
  world.inspect = async () => {
    throw new EngineError('malformed', 'garbage');
  };
  await sync.resync(true, signal);
  await sync.settled();
  expect(store.get(id('a1'))).toMatchObject({ name: 'web', incomplete: true });
});

test('a row whose inspect says that it is gone goes', async () => {
  const { store, sync, world } = scripted([listed()]);
  world.inspect = async () => {
    throw new EngineError('not_found', 'gone');
  };
  await sync.resync(true, signal);
  await sync.settled();
  expect(store.size).toBe(0);
});
