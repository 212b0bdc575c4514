import { expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import {
  bulkContainers,
  type ParsedInput,
  permissions,
  type RouteAnswer,
  type removeContainer,
  type renameContainer,
  roleCan,
  roles,
  route,
  routeRecords,
  socketRecords,
} from './index.ts';

test('every route and socket has its own method and path under /api/v1', () => {
  const keys = [...routeRecords.map((r) => `${r.method} ${r.path}`), ...socketRecords.map((s) => `WS ${s.path}`)];
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBeGreaterThan(30);
  for (const key of keys) expect(key).toMatch(/^(GET|POST|PUT|PATCH|DELETE|WS) \/api\/v1\/[a-z]/);
});

test('no route is swallowed by an earlier one with a parameter in the same place', () => {
  const literal = routeRecords.filter((r) => !r.path.includes(':'));
  for (const exact of literal) {
    const clash = routeRecords.find(
      (r) =>
        r !== exact &&
        r.method === exact.method &&
        new RegExp(`^${r.path.replace(/:[a-zA-Z]+/g, '[^/]+')}$`).test(exact.path),
    );
    expect(clash?.path, `${exact.method} ${exact.path}`).toBeUndefined();
  }
});

test('the parameters of a path are exactly those that its schema declares', () => {
  for (const record of [...routeRecords, ...socketRecords]) {
    const inPath = [...record.path.matchAll(/:([a-zA-Z]+)/g)].map((m) => m[1]);
    expect(Object.keys(record.params?.shape ?? {}), record.path).toEqual(inPath);
  }
});

test('only health, setup and sign-in are public', () => {
  const open = routeRecords.filter((r) => r.permission === 'public').map((r) => `${r.method} ${r.path}`);
  expect(open.sort()).toEqual([
    'GET /api/v1/health',
    'GET /api/v1/setup',
    'POST /api/v1/session',
    'POST /api/v1/setup',
  ]);
});

test('every query and body of an object refuses keys that it does not know', () => {
  for (const record of routeRecords) {
    if (record.query) expect(record.query.safeParse({ nonsense: '1' }).success, record.path).toBe(false);
    if (record.method === 'GET' || !('body' in record) || !record.body) continue;
    expect(record.body.safeParse({ nonsense: 1 }).success, record.path).toBe(false);
  }
});

test('each role holds what the one before it holds, and the admin everything', () => {
  for (const [index, role] of roles.entries()) {
    const before = roles[index - 1];
    for (const permission of permissions) {
      if (before && roleCan(before, permission)) expect(roleCan(role, permission), `${role} ${permission}`).toBe(true);
      expect(roleCan('admin', permission)).toBe(true);
    }
  }
});

test('a viewer sees and reads logs, an operator does not create, a developer is not root', () => {
  expect(roleCan('viewer', 'container:logs')).toBe(true);
  for (const right of ['container:exec', 'container:read.env', 'container:start'] as const)
    expect(roleCan('viewer', right)).toBe(false);
  for (const right of ['container:create', 'container:remove', 'image:pull'] as const)
    expect(roleCan('operator', right)).toBe(false);
  expect(roleCan('developer', 'container:create')).toBe(true);
  expect(roleCan('developer', 'host:root')).toBe(false);
});

test('a bulk action declares the permission of the single one', () => {
  for (const [action, record] of Object.entries(bulkContainers)) expect(record.permission).toBe(`container:${action}`);
});

test('the types of input and answer follow from the record', () => {
  expectTypeOf<ParsedInput<typeof renameContainer>['body']>().toEqualTypeOf<{ name: string }>();
  expectTypeOf<ParsedInput<typeof removeContainer>['query']['force']>().toEqualTypeOf<boolean | undefined>();
  expectTypeOf<RouteAnswer<typeof removeContainer>>().toEqualTypeOf<undefined>();
  // @ts-expect-error a change without an audit action does not compile
  route({ method: 'POST', path: '/api/v1/x', permission: 'public', tag: 't', summary: 's', answer: z.string() });
  // @ts-expect-error a route without a permission does not compile
  route({ method: 'GET', path: '/api/v1/x', tag: 't', summary: 's', answer: z.string() });
});
