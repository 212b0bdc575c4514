import type { EngineEvent } from '@berth/engine';
import { z } from 'zod';
import type { AuditEntry } from '../../kernel/audit.ts';
import type { Clock } from '../../kernel/clock.ts';

/** The last event of a change may still be on its way when its answer is there. */
const GRACE_MS = 5_000;
/** Jobs may take long; more of them than this are not under way. */
const MOST_OPEN = 500;

/** What the engine tells of each change that Berth makes to a container, the last word at the end. */
const causes: Readonly<Record<string, readonly string[]>> = {
  'container:start': ['start'],
  'container:stop': ['kill', 'die', 'stop'],
  'container:restart': ['kill', 'die', 'stop', 'start', 'restart'],
  'container:kill': ['kill', 'die'],
  'container:pause': ['pause'],
  'container:unpause': ['unpause'],
  'container:rename': ['rename'],
  'container:remove': ['kill', 'die', 'stop', 'destroy'],
  'container:create': ['create', 'start'],
};

/** Objects other than containers that a change touches as well. */
const alsoTouches: Readonly<Record<string, readonly string[]>> = {
  'container:create': ['image', 'volume', 'network'],
  'container:remove': ['volume'],
  'image:pull': ['image'],
};

const askedSchema = z.object({
  params: z.object({ containerId: z.string() }).optional().catch(undefined),
  body: z
    .object({ ids: z.array(z.string()).optional().catch(undefined), name: z.string().optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

interface Asked {
  readonly action: string;
  readonly ids: Set<string>;
  readonly name: string | undefined;
  /** The engine has told the last of it. */
  told: boolean;
  closedAt: number | undefined;
}

export interface OwnChanges {
  /** Takes in each row of the audit as it is written. */
  note(entry: Pick<AuditEntry, 'action' | 'outcome' | 'requestId' | 'object' | 'detail'>): void;
  /** Whether the event comes of something that Berth was asked to do. */
  owns(event: EngineEvent): boolean;
}

/**
 * Knows which events of the engine Berth itself has caused: those of the same container that fit a change which is under way, or
 * whose last event is still awaited. `idOf` finds the full id that a reference means.
 */
export function createOwnChanges(clock: Clock, idOf: (ref: string) => string | undefined): OwnChanges {
  const open = new Map<string, Asked>();

  function forgetOld(): void {
    const now = clock();
    for (const [requestId, { closedAt, told }] of open) {
      if (closedAt !== undefined && (told || now - closedAt > GRACE_MS)) open.delete(requestId);
      else if (open.size > MOST_OPEN) open.delete(requestId);
    }
  }

  function ownsContainer(asked: Asked, event: EngineEvent): boolean {
    const words = causes[asked.action];
    if (!words?.includes(event.action)) return false;
    const made = asked.action === 'container:create' && event.action === 'create' && asked.ids.size === 0;
    if (made && (asked.name === undefined || asked.name === event.attributes.name)) asked.ids.add(event.id);
    if (!asked.ids.has(event.id)) return false;
    // Of several containers each has its own last word: those of a job are awaited until it ends.
    if (event.action === words.at(-1) && asked.ids.size === 1) asked.told = true;
    return true;
  }

  return {
    note({ action, outcome, requestId, object, detail }) {
      if (outcome === 'intent') {
        forgetOld();
        const { params, body } = askedSchema.catch({}).parse(detail ?? {});
        const refs = [...(params === undefined ? [] : [params.containerId]), ...(body?.ids ?? [])];
        const ids = new Set(refs.map((ref) => idOf(ref) ?? ref));
        open.set(requestId, { action, ids, name: body?.name || undefined, told: false, closedAt: undefined });
        return;
      }
      const asked = open.get(requestId);
      if (asked === undefined) return;
      if (object?.kind === 'container') asked.ids.add(object.id);
      if (!goesOnAsJob({ outcome, object, detail })) asked.closedAt = clock();
    },
    owns(event) {
      forgetOld();
      for (const asked of open.values()) {
        const mine =
          event.type === 'container'
            ? ownsContainer(asked, event)
            : (alsoTouches[asked.action]?.includes(event.type) ?? false);
        if (mine) return true;
      }
      return false;
    },
  };
}

/** A request that was only taken: its job's own row follows under the same request. */
export function goesOnAsJob({ outcome, object, detail }: Pick<AuditEntry, 'outcome' | 'object' | 'detail'>): boolean {
  if (outcome !== 'done' || detail?.status !== undefined) return false;
  return object === undefined || object.kind === 'job';
}
