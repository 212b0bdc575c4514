import { expect, test } from 'vitest';
import { id, row } from '../../test/mirror/rows.ts';
import { type ContainerChange, createContainerStore } from './container-store.ts';

function watched(ownId?: string) {
  const store = createContainerStore(ownId);
  const changes: ContainerChange[] = [];
  const stop = store.onChange((change) => changes.push(change));
  return { store, changes, stop };
}

test('a row that is what it was is not told again', () => {
  const { store, changes } = watched();
  store.put(row());
  store.put(row());
  expect(changes).toHaveLength(1);
});

test('the list is newest first and the same text until something changes', () => {
  const { store } = watched();
  store.put(row());
  store.put(row({ id: id('b2'), name: 'new', createdAt: '2026-02-01T00:00:00.000Z' }));
  const first = store.listJson();
  expect(JSON.parse(first).items.map((item: { name: string }) => item.name)).toEqual(['new', 'web']);
  expect(store.listJson()).toBe(first);
  store.remove(id('b2'));
  expect(JSON.parse(store.listJson()).items).toHaveLength(1);
});

test('what is asked for shows until it is done, and outlives fresh rows', () => {
  const { store, changes } = watched();
  store.put(row());
  const done = store.markPending(row().id, 'stopping');
  store.put(row({ restartCount: 1 }));
  expect(store.get(row().id)?.pending).toBe('stopping');
  done();
  expect(changes.map((change) => change.upsert[0]?.pending)).toEqual([null, 'stopping', 'stopping', null]);
});

test('of two things asked for the newer shows, and the older again when that is done', () => {
  const { store } = watched();
  store.put(row());
  store.markPending(row().id, 'stopping');
  const done = store.markPending(row().id, 'removing');
  expect(store.get(row().id)?.pending).toBe('removing');
  done();
  expect(store.get(row().id)?.pending).toBe('stopping');
});

test('the container that Berth runs in is marked', () => {
  const { store } = watched('a1');
  store.put(row());
  store.put(row({ id: id('b2') }));
  expect([...store.rows()].map((one) => one.isBerth)).toEqual([true, false]);
});

test('nobody is told after they stopped to listen', () => {
  const { store, changes, stop } = watched();
  stop();
  store.put(row());
  expect(changes).toEqual([]);
});
