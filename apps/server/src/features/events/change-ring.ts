import type { Change } from '@berth/contract';

const KEPT = 200;

export interface ChangeRingDelta {
  readonly upsert: readonly Change[];
  readonly remove: readonly string[];
}

/** The latest changes, bounded; tells what becomes of them. */
export interface ChangeRing {
  items(): readonly Change[];
  get(id: string): Change | undefined;
  /** Adds a change, or puts it in the place of the one with its id. */
  put(change: Change): void;
  remove(id: string): void;
  /** Returns the end of it. */
  listen(listener: (delta: ChangeRingDelta) => void): () => void;
}

export function createChangeRing(): ChangeRing {
  const byId = new Map<string, Change>();
  const listeners = new Set<(delta: ChangeRingDelta) => void>();
  const tell = (delta: ChangeRingDelta) => {
    for (const listener of listeners) listener(delta);
  };
  return {
    items: () => [...byId.values()],
    get: (id) => byId.get(id),
    put(change) {
      byId.delete(change.id);
      byId.set(change.id, change);
      const oldest = byId.size > KEPT ? [...byId.keys()].slice(0, byId.size - KEPT) : [];
      for (const id of oldest) byId.delete(id);
      tell({ upsert: [change], remove: oldest });
    },
    remove(id) {
      if (byId.delete(id)) tell({ upsert: [], remove: [id] });
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
