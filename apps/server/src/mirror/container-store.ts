import type { ContainerSummary, PendingAction } from '@berth/contract';
import { type ContainerFacts, noFacts } from './container-facts.ts';

export interface ContainerChange {
  readonly upsert: readonly ContainerSummary[];
  readonly remove: readonly string[];
}

interface Entry {
  readonly row: ContainerSummary;
  readonly json: string;
}

export interface ContainerStore {
  get(id: string): ContainerSummary | undefined;
  rows(): IterableIterator<ContainerSummary>;
  readonly size: number;
  /** Keeps a row; says nothing to anyone where it is what was there already. */
  put(row: ContainerSummary): void;
  facts(id: string): ContainerFacts;
  setFacts(id: string, facts: ContainerFacts): void;
  remove(id: string): void;
  /** Marks that a change was asked for, until the returned function is called. The newest mark is the one shown. */
  markPending(id: string, action: PendingAction): () => void;
  /** `{"items":[…]}` with every row, newest container first; made anew only after a change. */
  listJson(): string;
  /** Called after every change with the rows that changed. Returns the end of it. */
  onChange(listener: (change: ContainerChange) => void): () => void;
}

/** The containers of one engine in memory. `ownId`: the id, or the start of it, of the container that Berth itself runs in. */
export function createContainerStore(ownId?: string): ContainerStore {
  const entries = new Map<string, Entry>();
  const facts = new Map<string, ContainerFacts>();
  const marks = new Map<string, PendingAction[]>();
  const listeners = new Set<(change: ContainerChange) => void>();
  let list: string | undefined;

  const tell = (change: ContainerChange) => {
    list = undefined;
    for (const listener of listeners) listener(change);
  };

  const put = (given: ContainerSummary) => {
    const isBerth = ownId !== undefined && given.id.startsWith(ownId);
    const row = { ...given, isBerth, pending: marks.get(given.id)?.at(-1) ?? null };
    const json = JSON.stringify(row);
    if (entries.get(row.id)?.json === json) return;
    entries.set(row.id, { row, json });
    tell({ upsert: [row], remove: [] });
  };

  const refresh = (id: string) => {
    const entry = entries.get(id);
    if (entry !== undefined) put(entry.row);
  };

  return {
    get: (id) => entries.get(id)?.row,
    *rows() {
      for (const entry of entries.values()) yield entry.row;
    },
    get size() {
      return entries.size;
    },
    put,
    facts: (id) => facts.get(id) ?? noFacts,
    setFacts(id, given) {
      if (given === noFacts) facts.delete(id);
      else facts.set(id, given);
    },
    remove(id) {
      facts.delete(id);
      if (entries.delete(id)) tell({ upsert: [], remove: [id] });
    },
    markPending(id, action) {
      const mine = [...(marks.get(id) ?? []), action];
      marks.set(id, mine);
      refresh(id);
      return () => {
        const rest = withoutFirst(marks.get(id) ?? [], action);
        if (rest.length === 0) marks.delete(id);
        else marks.set(id, rest);
        refresh(id);
      };
    },
    listJson() {
      list ??= `{"items":[${[...entries.values()]
        .sort((a, b) => b.row.createdAt.localeCompare(a.row.createdAt) || a.row.name.localeCompare(b.row.name))
        .map((entry) => entry.json)
        .join(',')}]}`;
      return list;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function withoutFirst(actions: readonly PendingAction[], action: PendingAction): PendingAction[] {
  const at = actions.indexOf(action);
  return actions.filter((_, index) => index !== at);
}
