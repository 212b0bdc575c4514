import { useEffect, useSyncExternalStore } from 'react';
import type { KeyLine } from './key-help.tsx';

const pages = new Map<symbol, readonly KeyLine[]>();
const listeners = new Set<() => void>();
let all: readonly KeyLine[] = [];

/** Tells the `?` sheet about keys that hold while a part of the page is there. */
export function useKeyLines(lines: readonly KeyLine[]): void {
  const said = JSON.stringify(lines);
  // A new array with the same words is the same keys.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const self = Symbol();
    pages.set(self, lines);
    publish();
    return () => {
      pages.delete(self);
      publish();
    };
  }, [said]);
}

/** The keys of what is on screen now, beside those that hold everywhere. */
export function usePageKeyLines(): readonly KeyLine[] {
  return useSyncExternalStore(subscribe, () => all);
}

function publish(): void {
  all = [...pages.values()].flat();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
