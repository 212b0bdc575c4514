import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react';

/** The moment that people look at, milliseconds since 1970; null while they look at none. */
export interface Cursor {
  read(): number | null;
  move(at: number | null): void;
  subscribe(listener: () => void): () => void;
}

function createCursor(): Cursor {
  const listeners = new Set<() => void>();
  let current: number | null = null;
  return {
    read: () => current,
    move(at) {
      current = at;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const CursorContext = createContext<Cursor | null>(null);

/** Charts that share one cursor. */
export function ChartGroup({ children }: { children: ReactNode }) {
  const [cursor] = useState(createCursor);
  return <CursorContext value={cursor}>{children}</CursorContext>;
}

/** The cursor of the group, and where it is; a chart outside of a group has its own. */
export function useCursor(): { cursor: Cursor; at: number | null } {
  const [own] = useState(createCursor);
  const cursor = useContext(CursorContext) ?? own;
  return { cursor, at: useSyncExternalStore(cursor.subscribe, cursor.read) };
}
