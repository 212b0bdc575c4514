import type { Change } from '@berth/contract';
import { z } from 'zod';
import type { AuditEntry } from '../../kernel/audit.ts';
import { isoTime } from '../../kernel/clock.ts';
import { goesOnAsJob } from './own-changes.ts';

/** People who act on themselves, and reads that are kept because they reveal something, change nothing of the engine; how a terminal ended stands in its own row. */
const changesNothing =
  /^(auth:|job:seen$|terminal:close$|container:(list|read|read\.env|logs|stats)$|[a-z]+:read$|host:)/;

const itemsSchema = z.object({
  items: z.array(z.object({ id: z.string(), name: z.string(), outcome: z.string() })),
});

/** What a row of the audit says as a change; undefined for an intent, a read, or a request whose job has its own row. `at` in milliseconds. */
export function changeOfAudit(entry: AuditEntry, at: number): Change | undefined {
  const { action, outcome, actor, requestId, object, detail } = entry;
  if (outcome === 'intent' || changesNothing.test(action) || goesOnAsJob({ outcome, object, detail })) return undefined;
  const items = itemsSchema.safeParse(detail).data?.items ?? [];
  const [only] = items;
  return {
    id: `a-${requestId}`,
    at: isoTime(at),
    by: 'berth',
    who: actor?.name ?? null,
    action,
    outcome,
    object:
      items.length === 1 && only !== undefined
        ? { kind: 'container', id: only.id, name: only.name }
        : object === undefined
          ? askedOf(detail)
          : { kind: items.length > 1 ? 'several' : object.kind, id: object.id, name: object.name ?? object.id },
    count: Math.max(1, items.length),
    exitCode: null,
    note: entry.reason ?? null,
  };
}

const askedSchema = z.object({ params: z.object({ containerId: z.string() }) });

/** What was refused before it was looked up is known by the caller's word for it alone. */
function askedOf(detail: AuditEntry['detail']): Change['object'] {
  const ref = askedSchema.safeParse(detail).data?.params.containerId;
  return ref === undefined ? null : { kind: 'container', id: ref, name: ref };
}
