import { EventEmitter } from 'node:events';
import { type Role, socket } from '@berth/contract';
import { expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { Access } from './access.ts';
import type { Actor } from './actor.ts';
import { createSocketRegistry } from './socket-registry.ts';

const shell = socket({
  path: '/api/v1/terminals/:id/stream',
  permission: 'container:exec',
  tag: 't',
  summary: 's',
  client: z.unknown(),
  server: z.unknown(),
});

const actor = (role: Role, userId = 'u1'): Actor => ({ userId, name: userId, role, sessionId: `s-${userId}` });

/** Sign-in of which a test decides what it says now. */
function scripted() {
  let now: Actor | undefined = actor('operator');
  let listener = () => {};
  const access: Access = {
    authenticate: () => now,
    refresh: () => now,
    touch: () => {},
    onChange(told) {
      listener = told;
      return () => {};
    },
  };
  const become = (next: Actor | undefined) => {
    now = next;
    listener();
  };
  return { access, become };
}

function fakeSocket() {
  const closed: number[] = [];
  const emitter = Object.assign(new EventEmitter(), { close: (code: number) => void closed.push(code) });
  // Only what the registry uses of a socket.
  return { ws: emitter as unknown as WebSocket, closed };
}

test('a right that is taken away closes the socket, a session that ends does too', () => {
  const { access, become } = scripted();
  const registry = createSocketRegistry(access);
  const [first, second] = [fakeSocket(), fakeSocket()];
  registry.add(first.ws, shell, actor('operator'));
  become(actor('viewer'));
  expect(first.closed).toEqual([4403]);
  first.ws.emit('close');
  registry.add(second.ws, shell, actor('operator'));
  become(undefined);
  expect(second.closed).toEqual([4401]);
  expect(first.closed).toEqual([4403]);
  registry.closeAll(1001, 'end');
});

test('a change of role that leaves the right tells the socket, which stays', () => {
  const { access, become } = scripted();
  const registry = createSocketRegistry(access);
  const { ws, closed } = fakeSocket();
  const open = registry.add(ws, shell, actor('operator'));
  const roles: string[] = [];
  open.onRights(() => roles.push(open.actor().role));
  become(actor('admin'));
  expect([closed, roles]).toEqual([[], ['admin']]);
  registry.closeAll(1001, 'end');
});

test('one person has room for five hundred sockets, and does not take another’s', () => {
  const { access } = scripted();
  const registry = createSocketRegistry(access);
  for (let n = 0; n < 500; n += 1) registry.add(fakeSocket().ws, shell, actor('operator'));
  expect(() => registry.reserve(actor('operator'))).toThrow(/Too many pages/);
  expect(() => registry.reserve(actor('operator', 'u2'))).not.toThrow();
  registry.closeAll(1001, 'end');
});
