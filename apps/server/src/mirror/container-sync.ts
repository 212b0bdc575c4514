import type { ContainerSummary } from '@berth/contract';
import {
  type ContainerDetails,
  type EngineEvent,
  isEngineError,
  type ContainerSummary as ListedContainer,
} from '@berth/engine';
import { applyEvent, containerOf } from './apply-event.ts';
import { factsOf } from './container-facts.ts';
import type { ContainerStore } from './container-store.ts';
import { createInspectQueue } from './inspect-queue.ts';
import { rowFromInspect } from './row-from-inspect.ts';
import { listKey, rowFromList } from './row-from-list.ts';

/** The two questions that keep the mirror right. */
export interface ContainerReads {
  list(signal: AbortSignal): Promise<ListedContainer[]>;
  inspect(id: string, signal: AbortSignal): Promise<ContainerDetails>;
}

export interface ContainerSync {
  /**
   * Asks for the whole list and repairs what differs. `everything` inspects all rows again, as after a time without the engine.
   * @throws EngineError
   */
  resync(everything: boolean, signal: AbortSignal): Promise<void>;
  onEvent(event: EngineEvent): void;
  /**
   * The row of one container from a fresh inspect; `undefined` where it is gone.
   * @throws EngineError
   */
  refresh(id: string, signal: AbortSignal): Promise<ContainerSummary | undefined>;
  /** Resolves when nothing waits to be inspected. */
  settled(): Promise<void>;
  close(): void;
}

/** Ids are never used twice, so those of the dead only have to outlive the answers that are still under way. */
const TOMBSTONES = 1_000;

/** Keeps `store` as the engine's containers are: a list at first, then events, and an inspect of what they touched. */
export function createContainerSync(reads: ContainerReads, store: ContainerStore): ContainerSync {
  const keys = new Map<string, string>();
  const listsUnderWay = new Set<Set<string>>();
  const applied = new Map<string, number>();
  const gone = new Set<string>();
  const closing = new AbortController();
  let ticket = 0;

  const forget = (id: string) => {
    keys.delete(id);
    applied.delete(id);
    store.remove(id);
    gone.add(id);
    for (const oldest of gone) {
      if (gone.size <= TOMBSTONES) break;
      gone.delete(oldest);
    }
  };

  // Two inspects of one container may be answered in the other order: the one that was asked later holds.
  async function refresh(
    id: string,
    signal: AbortSignal,
    isStale = () => false,
  ): Promise<ContainerSummary | undefined> {
    ticket += 1;
    const mine = ticket;
    try {
      const details = await reads.inspect(id, signal);
      if (isStale() || gone.has(id)) return undefined;
      if (mine > (applied.get(id) ?? 0)) {
        applied.set(id, mine);
        store.setFacts(id, factsOf(details));
        store.put(rowFromInspect(details, store.get(id)));
      }
      return store.get(id);
    } catch (error) {
      if (!isEngineError(error, 'not_found')) throw error;
      forget(id);
      return undefined;
    }
  }

  const queue = createInspectQueue(async (id, isStale) => {
    try {
      await refresh(id, closing.signal, isStale);
    } catch (error) {
      const row = store.get(id);
      if (row !== undefined && isEngineError(error, 'malformed', 'server')) store.put({ ...row, incomplete: true });
    }
  });

  function take(listed: ListedContainer, everything: boolean): void {
    const known = store.get(listed.id);
    const key = listKey(listed);
    const before = keys.get(listed.id);
    keys.set(listed.id, key);
    const missed = known === undefined || (before === undefined ? differs(listed, known) : before !== key);
    if (missed) store.put(rowFromList(listed, known));
    else if (known.image !== listed.image) store.put({ ...known, image: listed.image });
    if (missed || everything || known.incomplete || hasSilentChanges(known)) queue.add(listed.id);
  }

  return {
    async resync(everything, signal) {
      const touched = new Set<string>();
      listsUnderWay.add(touched);
      const listed = await reads.list(signal).finally(() => listsUnderWay.delete(touched));
      const ids = new Set(listed.map((one) => one.id));
      for (const one of listed) {
        if (gone.has(one.id)) continue;
        if (touched.has(one.id)) queue.add(one.id);
        else take(one, everything);
      }
      for (const row of [...store.rows()]) {
        if (ids.has(row.id)) continue;
        if (touched.has(row.id)) queue.add(row.id);
        else forget(row.id);
      }
    },
    onEvent(event) {
      const id = containerOf(event);
      if (id === undefined) return;
      for (const touched of listsUnderWay) touched.add(id);
      keys.delete(id);
      const row = store.get(id);
      const next = row && applyEvent(row, event);
      if (next !== undefined) store.put(next);
      else if (event.action === 'destroy') return forget(id);
      queue.add(id, row === undefined);
    },
    refresh: (id, signal) => refresh(id, signal),
    settled: queue.settled,
    close() {
      closing.abort();
      queue.close();
    },
  };
}

/** Whether a list's answer contradicts a row that events and inspects have written since the list before. */
function differs(listed: ListedContainer, row: ContainerSummary): boolean {
  return listed.state !== row.state || listed.name !== row.name;
}

/** The count of failed checks rises without an event. */
function hasSilentChanges(row: ContainerSummary): boolean {
  return row.health === 'unhealthy' || row.health === 'starting';
}
