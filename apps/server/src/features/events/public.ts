import type { AuditEntry } from '../../kernel/audit.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { EngineScope } from '../../kernel/engine-scope.ts';
import { changeOfAudit } from './change-of-audit.ts';
import { createChangeRing } from './change-ring.ts';
import { changesTopic } from './changes.topic.ts';
import { createOwnChanges } from './own-changes.ts';
import { createEventRecorder } from './record-events.ts';

interface ChangesParts {
  readonly scope: EngineScope;
  readonly clock: Clock;
  /** Rows of the audit from before, oldest first, with the time of each in milliseconds. */
  readonly before: readonly { readonly entry: AuditEntry; readonly at: number }[];
  /** Tells each row of the audit as it is written. */
  readonly onAudit: (listener: (entry: AuditEntry) => void) => void;
}

/** Joins what people did through Berth with what the engine tells by itself, as the topic `changes`. */
export function followChanges({ scope, clock, before, onAudit }: ChangesParts) {
  const { mirror, engine, name } = scope;
  const ring = createChangeRing();
  const record = createEventRecorder(ring, clock());
  const own = createOwnChanges(clock, (ref) => {
    const rows = [...mirror.containers.rows()];
    return (rows.find((row) => row.id === ref || row.name === ref) ?? rows.find((row) => row.id.startsWith(ref)))?.id;
  });
  const take = (entry: AuditEntry, at: number) => {
    const change = changeOfAudit(entry, at);
    if (change !== undefined) ring.put(change);
  };
  for (const { entry, at } of before) take(entry, at);
  onAudit((entry) => {
    own.note(entry);
    take(entry, clock());
  });

  const stops = [
    mirror.onEvent((event) => {
      const row = mirror.containers.get(event.id);
      // A row that is marked is being changed by Berth: a job's containers are too many for its row in the audit.
      const marked = event.type === 'container' && row !== undefined && row.pending !== null;
      record({ event, own: own.owns(event) || marked, row });
    }),
    mirror.onExec((event) => {
      const row = mirror.containers.get(event.id);
      // Until it has been inspected, nobody can tell its health check from what a person runs.
      if (row === undefined || row.incomplete) return;
      const check = mirror.containers.facts(event.id).healthCheck;
      if (check !== undefined && event.detail?.endsWith(check)) return;
      record({ event, own: engine.exec.isOwn(event.attributes.execID ?? ''), row });
    }),
  ];
  return {
    topic: changesTopic(name, ring),
    close() {
      for (const stop of stops) stop();
    },
  };
}
