import { expect, test } from 'vitest';
import { id, row } from '../../../test/mirror/rows.ts';
import { createContainerStore } from '../../mirror/container-store.ts';
import { dependantsOf, isAnonymous } from './preview-removal.ts';

test('who depends on a container: by network, by links, by compose', () => {
  const store = createContainerStore();
  const db = row({ id: id('d'), name: 'db', stack: 'shop', service: 'db' });
  store.put(db);
  store.put(row({ id: id('a'), name: 'vpn-user' }));
  store.setFacts(id('a'), { uses: [{ how: 'network', ref: 'd00000000000' }], asked: [], stores: [] });
  store.put(row({ id: id('b'), name: 'linked' }));
  store.setFacts(id('b'), { uses: [{ how: 'link', ref: 'db' }], asked: [], stores: [] });
  const labels = { 'com.docker.compose.depends_on': 'cache:service_started:false,db:service_healthy:true' };
  store.put(row({ id: id('c'), name: 'shop-web', stack: 'shop', service: 'web', labels }));
  store.put(row({ id: id('e'), name: 'other-web', stack: 'other', service: 'web', labels }));
  expect(dependantsOf(db, store).map(({ name, how }) => [name, how])).toEqual([
    ['vpn-user', 'network'],
    ['linked', 'link'],
    ['shop-web', 'depends_on'],
  ]);
});

test('a volume is anonymous when the engine named it', () => {
  expect(isAnonymous({ type: 'volume', name: id('f') })).toBe(true);
  expect(isAnonymous({ type: 'volume', name: 'data' })).toBe(false);
  expect(isAnonymous({ type: 'bind', name: undefined })).toBe(false);
});
