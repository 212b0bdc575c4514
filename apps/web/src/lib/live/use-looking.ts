import { useSyncExternalStore } from 'react';

/** A tab that is hidden for longer is looked at by nobody. */
const LEFT_MS = 30_000;

const listeners = new Set<() => void>();
let looking = true;
let leaving: ReturnType<typeof setTimeout> | undefined;

function set(next: boolean): void {
  if (looking === next) return;
  looking = next;
  for (const listener of listeners) listener();
}

function look(): void {
  clearTimeout(leaving);
  if (document.hidden) leaving = setTimeout(() => set(false), LEFT_MS);
  else set(true);
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    document.addEventListener('visibilitychange', look);
    look();
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    document.removeEventListener('visibilitychange', look);
    clearTimeout(leaving);
  };
}

/** Whether somebody looks at this tab: what costs the engine something is not asked for a tab that lies in the background. */
export function useLooking(): boolean {
  return useSyncExternalStore(subscribe, () => looking);
}
