import type { EngineEvent } from '@berth/engine';
import { expect, test } from 'vitest';
import type { AuditEntry } from '../../kernel/audit.ts';
import { createOwnChanges } from './own-changes.ts';

let now = 1_000_000;
const known: Record<string, string> = { web: 'id-web', db: 'id-db' };
const made = () =>
  createOwnChanges(
    () => now,
    (ref) => known[ref],
  );

function row(action: AuditEntry['action'], outcome: AuditEntry['outcome'], more: Partial<AuditEntry> = {}) {
  return { action, outcome, requestId: 'r1', detail: { params: { containerId: 'web' } }, ...more };
}
function event(action: string, id = 'id-web', more: Partial<EngineEvent> = {}): EngineEvent {
  return {
    type: 'container',
    action,
    id,
    detail: undefined,
    attributes: {},
    scope: 'local',
    time: now,
    timeNano: '1',
    ...more,
  };
}
const object = { kind: 'container', id: 'id-web', name: 'web' };

test('the events of a change that is under way are its own, those of another container or kind are not', () => {
  const own = made();
  own.note(row('container:stop', 'intent'));
  expect(['kill', 'die', 'stop'].map((action) => own.owns(event(action)))).toEqual([true, true, true]);
  expect(own.owns(event('stop', 'id-db'))).toBe(false);
  expect(own.owns(event('pause'))).toBe(false);
});

test('the last event may come after the answer; what follows it is somebody else’s', () => {
  const own = made();
  own.note(row('container:start', 'intent'));
  own.note(row('container:start', 'done', { object }));
  now += 500;
  expect(own.owns(event('start'))).toBe(true);
  expect(own.owns(event('start'))).toBe(false);
});

test('an event that comes long after the answer is not its own', () => {
  const own = made();
  own.note(row('container:start', 'intent'));
  own.note(row('container:start', 'done', { object }));
  now += 6_000;
  expect(own.owns(event('start'))).toBe(false);
});

test('a new container is known by its name, then by its id', () => {
  const own = made();
  own.note(row('container:create', 'intent', { detail: { body: { name: 'new' } } }));
  expect(own.owns(event('create', 'id-other', { attributes: { name: 'other' } }))).toBe(false);
  expect(own.owns(event('create', 'id-new', { attributes: { name: 'new' } }))).toBe(true);
  expect(own.owns(event('start', 'id-new'))).toBe(true);
  expect(own.owns(event('create', 'volume', { type: 'volume' }))).toBe(true);
});

test('a job owns its events until its own row says what came of it', () => {
  const own = made();
  own.note(row('container:stop', 'intent', { detail: { body: { ids: ['web', 'db'] } } }));
  own.note(row('container:stop', 'done', { detail: { ms: 3 } }));
  now += 60_000;
  expect(own.owns(event('stop', 'id-db'))).toBe(true);
  own.note(row('container:stop', 'done', { detail: { status: 'succeeded' } }));
  now += 6_000;
  expect(own.owns(event('stop'))).toBe(false);
});
