import { useSyncExternalStore } from 'react';

/** What is typed into the palette; it begins before the palette is there, for it is loaded with its first use. */
let text = '';
const listeners = new Set<() => void>();

export function setTyped(next: string): void {
  text = next;
  for (const listener of listeners) listener();
}

export function useTyped(): string {
  return useSyncExternalStore(subscribe, () => text);
}

/** Takes a key that is pressed before the field has the focus. @returns whether it was one: then it is no key of the page */
export function takeKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key.length === 1) setTyped(text + event.key);
  else if (event.key === 'Backspace') setTyped(text.slice(0, -1));
  else if (event.key !== 'Enter') return false;
  return true;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
