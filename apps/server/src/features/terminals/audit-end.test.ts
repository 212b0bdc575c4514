import { expect, it, vi } from 'vitest';
import { auditEnd } from './audit-end.ts';

it('writes down what ran without what may be a secret', async () => {
  const rows: unknown[] = [];
  const terminal = {
    kind: 'attach',
    spec: { id: 't', command: ['redis-server', '--requirepass', 'hunter2'], user: undefined },
    ended: Promise.resolve({ code: 0, reason: 'closed' }),
  };
  const context = { actor: undefined, client: { address: '::1' }, requestId: 'r', log: undefined };
  // biome-ignore lint/suspicious/noExplicitAny: only what it reads
  auditEnd((row) => rows.push(row), terminal as any, context as any, { id: 'c', name: 'cache' });
  await vi.waitFor(() => expect(rows).toHaveLength(1));
  expect(rows).toMatchObject([
    { action: 'container:attach', detail: { command: ['redis-server', '--requirepass', '***'] } },
  ]);
});
