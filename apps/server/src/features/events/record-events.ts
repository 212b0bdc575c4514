import type { Change, ContainerSummary } from '@berth/contract';
import type { EngineEvent } from '@berth/engine';
import { isoTime } from '../../kernel/clock.ts';
import { hideInText } from '../../kernel/hide-secrets.ts';
import type { ChangeRing } from './change-ring.ts';
import { type Trace, traces } from './traces.ts';

/** Milliseconds within which events are parts of one thing. */
const ONE_ACT = 15_000;
const STOPPING = 60_000;
const LOOPING = 600_000;
const NOTE_LENGTH = 200;

export interface Seen {
  readonly event: EngineEvent;
  /** Berth itself has caused it: the audit tells of it. */
  readonly own: boolean;
  /** The container as it is known now. */
  readonly row: Pick<ContainerSummary, 'restartPolicy' | 'autoRemove'> | undefined;
}

type Take = (seen: Seen, trace: Trace, at: number) => void;

/**
 * Makes changes of the engine's events. What a person does with one command is several events: `docker stop` kills, the container
 * dies, it is stopped. They are told as one, and a crash loop as one that is counted.
 * @param since when the events begin, milliseconds: what ended before is not known.
 */
export function createEventRecorder(ring: ChangeRing, since: number): (seen: Seen) => void {
  const known = traces();

  function put(event: EngineEvent, at: number, said: Pick<Change, 'by' | 'action'> & Partial<Change>): string {
    const id = `e-${event.timeNano}-${event.id.slice(0, 12)}`;
    const name = event.attributes.name || event.id.slice(0, 12);
    const object = { kind: event.type, id: event.id, name };
    ring.put({
      id,
      at: isoTime(at),
      who: null,
      outcome: 'done',
      object,
      count: 1,
      exitCode: null,
      note: null,
      ...said,
    });
    return id;
  }

  function become(id: string | undefined, change: Partial<Change>): boolean {
    const before = id === undefined ? undefined : ring.get(id);
    if (before !== undefined) ring.put({ ...before, ...change });
    return before !== undefined;
  }

  function died({ event, own, row }: Seen, trace: Trace, at: number): void {
    const code = Number.parseInt(event.attributes.exitCode ?? '', 10);
    const exitCode = Number.isInteger(code) ? code : null;
    const asked = trace.killedAt !== undefined && at - trace.killedAt < STOPPING;
    const before = trace.died;
    trace.died = { at, asked, exitCode, id: undefined, autoRemove: row?.autoRemove ?? false };
    if (own) return;
    if (asked) {
      trace.died.id = put(event, at, { by: 'outside', action: 'container:kill', exitCode });
    } else if (trace.oom !== undefined && at - trace.oom.at < ONE_ACT && become(trace.oom.id, { exitCode })) {
      trace.died.id = trace.oom.id;
    } else {
      const again = before?.id !== undefined && before.exitCode === exitCode && at - before.at < LOOPING;
      const last = again ? ring.get(before?.id ?? '') : undefined;
      if (last !== undefined) ring.remove(last.id);
      trace.died.id = put(event, at, {
        by: 'engine',
        action: 'container:die',
        exitCode,
        count: (last?.count ?? 0) + 1,
      });
    }
  }

  function started({ event, own, row }: Seen, trace: Trace, at: number): void {
    const { died: end, madeId, madeAt } = trace;
    // The engine waits up to a minute before it restarts: the end may be from before the events begin.
    const unasked = end === undefined ? madeAt === undefined : !end.asked;
    const byEngine = unasked && at - (end?.at ?? since) < STOPPING * 2 && (row?.restartPolicy ?? 'no') !== 'no';
    trace.killedAt = undefined;
    // Only its first start belongs to its making.
    trace.madeAt = undefined;
    if (own || byEngine) return;
    const justMade = madeAt !== undefined && at - madeAt < ONE_ACT;
    if (justMade && become(madeId, { action: 'container:run' })) return;
    trace.startedId = put(event, at, { by: 'outside', action: 'container:start' });
  }

  const takers: Readonly<Record<string, Take>> = {
    kill: ({ event }, trace, at) => {
      // Only these end it as a rule; the others are words to its process.
      if (['9', '15', '2', '3', 'SIGKILL', 'SIGTERM'].includes(event.attributes.signal ?? '9')) trace.killedAt = at;
    },
    oom: ({ event }, trace, at) => {
      if (trace.oom !== undefined && at - trace.oom.at < ONE_ACT && ring.get(trace.oom.id) !== undefined) return;
      trace.oom = { at, id: put(event, at, { by: 'engine', action: 'container:oom' }) };
    },
    die: died,
    start: started,
    stop: ({ own }, trace) => void (own || become(trace.died?.id, { by: 'outside', action: 'container:stop' })),
    restart: ({ own, event }, trace, at) => {
      if (own) return;
      if (trace.startedId !== undefined) ring.remove(trace.startedId);
      if (!become(trace.died?.id, { by: 'outside', action: 'container:restart', exitCode: null }))
        put(event, at, { by: 'outside', action: 'container:restart' });
    },
    create: ({ own, event }, trace, at) => {
      trace.madeAt = at;
      if (!own) trace.madeId = put(event, at, { by: 'outside', action: 'container:create' });
    },
    destroy: ({ own, event }, trace, at) => {
      const end = trace.died;
      known.forget(event.id);
      if (own || end?.autoRemove) return;
      const killedForIt = end?.asked && at - end.at < ONE_ACT;
      const change = { by: 'outside', action: 'container:remove', exitCode: null } as const;
      if (!(killedForIt && become(end?.id, change))) put(event, at, change);
    },
    pause: ({ own, event }, _trace, at) => void (own || put(event, at, { by: 'outside', action: 'container:pause' })),
    unpause: ({ own, event }, _trace, at) =>
      void (own || put(event, at, { by: 'outside', action: 'container:unpause' })),
    rename: ({ own, event }, _trace, at) => {
      const note = (event.attributes.oldName ?? '').replace(/^\//, '').slice(0, NOTE_LENGTH);
      if (!own) put(event, at, { by: 'outside', action: 'container:rename', note });
    },
    health_status: ({ event }, _trace, at) => {
      if (event.detail === 'unhealthy') put(event, at, { by: 'engine', action: 'container:unhealthy' });
    },
    exec_start: ({ own, event }, _trace, at) => {
      const note = event.detail === undefined ? null : hideInText(event.detail.slice(0, NOTE_LENGTH));
      if (!own) put(event, at, { by: 'outside', action: 'container:exec', note });
    },
  };

  const things = new Set([
    'image:pull',
    'image:delete',
    'volume:create',
    'volume:destroy',
    'network:create',
    'network:destroy',
  ]);

  return (seen) => {
    const { event, own } = seen;
    const at = event.time ?? Date.now();
    if (event.type === 'container') takers[event.action]?.(seen, known.of(event.id), at);
    else if (!own && things.has(`${event.type}:${event.action}`)) {
      const verb = event.action === 'delete' || event.action === 'destroy' ? 'remove' : event.action;
      put(event, at, { by: 'outside', action: `${event.type}:${verb}` });
    }
  };
}
