import { type Access, roleCan, roles, routeRecords, socketRecords } from '@berth/contract';
import { type EngineProxy, startProxy } from '@berth/testbed';
import { useSharedEngine } from '@berth/testbed/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from './support/caller.ts';
import { startBerth, type TestBerth } from './support/start-berth.ts';

const engine = useSharedEngine();
let proxy: EngineProxy;
let berth: TestBerth;
const people = new Map<string, Caller>();

beforeAll(async () => {
  proxy = await startProxy(engine.socketPath);
  berth = await startBerth({ dockerHost: proxy.dockerHost });
  for (const role of roles) people.set(role, await berth.as(role));
  await berth.berth.scope.mirror.ready;
});
afterAll(async () => {
  await berth.close();
  await proxy.close();
});

const address = (path: string) => path.replace(/:[a-zA-Z]+/g, 'walk-canary');
const lacks = (access: Access) =>
  access === 'public' || access === 'signed-in' ? [] : roles.filter((role) => !roleCan(role, access));

/** What the mirror asks by itself, whoever calls: pings, lists, inspects of what other tests change. */
const ownReads =
  /^(HEAD|GET) (\/v[\d.]+)?\/(_ping|version|info|events\b|containers\/json|containers\/[0-9a-f]{64}\/json)/;

function askedOfTheEngine(): string[] {
  return proxy.requests.map(({ method, path }) => `${method} ${path}`).filter((line) => !ownReads.test(line));
}

test('every route and socket of the contract is mounted, and nothing else', () => {
  const key = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
  expect(berth.berth.mountedRoutes.map(key).sort()).toEqual(routeRecords.map(key).sort());
  const path = (record: { path: string }) => record.path;
  expect(berth.berth.mountedSockets.map(path).sort()).toEqual(socketRecords.map(path).sort());
});

const guarded = routeRecords.filter((record) => record.permission !== 'public');

test.each(guarded)('$method $path is refused to nobody, and the engine hears nothing', async ({ method, path }) => {
  proxy.clear();
  const { status, body } = await berth.nobody.call(method, address(path));
  expect([status, body.error.code]).toEqual([401, 'unauthenticated']);
  expect(askedOfTheEngine()).toEqual([]);
});

test.each(guarded.filter(({ permission }) => lacks(permission).length > 0))(
  '$method $path is refused to each role without $permission, and the engine hears nothing',
  async ({ method, path, permission }) => {
    for (const role of lacks(permission)) {
      proxy.clear();
      const answer = await people.get(role)?.call(method, address(path));
      expect([role, answer?.status, answer?.body.error.code]).toEqual([role, 403, 'forbidden']);
      expect(askedOfTheEngine()).toEqual([]);
    }
  },
);

test.each(socketRecords)(
  'the socket $path is refused to nobody and to each role without $permission',
  async (record) => {
    proxy.clear();
    await expect(berth.nobody.socket(address(record.path))).rejects.toThrow('refused 401');
    for (const role of lacks(record.permission)) {
      await expect(people.get(role)?.socket(address(record.path))).rejects.toThrow('refused 403');
    }
    expect(askedOfTheEngine()).toEqual([]);
  },
);

test('a refused change leaves a row that says who, what and why', () => {
  const Row = { user_name: people.get('viewer')?.username, action: 'container:start', outcome: 'denied' };
  expect(berth.audit()).toContainEqual(expect.objectContaining({ ...Row, reason: 'forbidden' }));
});

test('reads change nothing: no GET is a change in disguise', () => {
  expect(routeRecords.filter((record) => record.method === 'GET' && 'body' in record)).toEqual([]);
});
