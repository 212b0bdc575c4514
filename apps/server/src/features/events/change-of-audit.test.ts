import { expect, test } from 'vitest';
import type { AuditEntry } from '../../kernel/audit.ts';
import { changeOfAudit } from './change-of-audit.ts';

const entry = (changes: Partial<AuditEntry>): AuditEntry => ({
  action: 'container:stop',
  outcome: 'done',
  actor: { userId: 'u', name: 'ada', sessionId: 's' },
  address: '127.0.0.1',
  requestId: 'r1',
  object: { kind: 'container', id: 'c1', name: 'web' },
  detail: { ms: 3 },
  ...changes,
});

test('a result says who did what to which', () => {
  expect(changeOfAudit(entry({}), 0)).toMatchObject({
    by: 'berth',
    who: 'ada',
    action: 'container:stop',
    object: { name: 'web' },
  });
});

test('intents, sign-ins, reads, closed terminals and requests that only became a job are no changes', () => {
  for (const changes of [
    { outcome: 'intent' },
    { action: 'auth:sign-in' },
    { action: 'container:read.env' },
    { action: 'terminal:close' },
    { object: { kind: 'job', id: 'j1' } },
    { object: undefined },
  ] as const)
    expect(changeOfAudit(entry(changes), 0)).toBeUndefined();
});

test('a job tells of its containers: by name when it is one, else how many', () => {
  const items = [{ id: 'c1', name: 'web', outcome: 'done' }];
  const job = { object: { kind: 'job', id: 'j1', name: '1' }, detail: { status: 'succeeded', items } };
  expect(changeOfAudit(entry(job), 0)).toMatchObject({ object: { kind: 'container', name: 'web' }, count: 1 });
  const two = { ...job, detail: { status: 'failed', items: [...items, ...items] } };
  expect(changeOfAudit(entry({ ...two, outcome: 'failed' }), 0)).toMatchObject({ outcome: 'failed', count: 2 });
});

test('what was refused before it was looked up is known by the word for it', () => {
  const denied = {
    outcome: 'denied',
    object: undefined,
    detail: { params: { containerId: 'web' } },
    reason: 'forbidden',
  } as const;
  expect(changeOfAudit(entry(denied), 0)).toMatchObject({
    outcome: 'denied',
    object: { name: 'web' },
    note: 'forbidden',
  });
});
