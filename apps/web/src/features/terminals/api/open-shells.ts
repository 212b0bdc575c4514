import { Shell, type ShellWish } from './shell.ts';

/** How long a shell that nobody looks at lives on in this tab: as long as the server would wait for a tab. */
const unseenMs = 60_000;

interface Entry {
  shell: Shell;
  /** Who opened it: somebody else who signs in in this tab must not see its screen. */
  owner: string;
  timer?: ReturnType<typeof setTimeout> | undefined;
}

/** The shells of this tab, one a container: somebody who looks at another tab of the page finds theirs again. */
const entries = new Map<string, Entry>();
const listeners = new Set<() => void>();

/** The shell of a container that its owner has open in this tab. */
export function shellOf(containerId: string, owner: string): Shell | null {
  const entry = entries.get(containerId);
  return entry?.owner === owner ? entry.shell : null;
}

/** Opens a shell, in place of the one before. */
export function openShell(containerId: string, owner: string, wish: ShellWish): void {
  closeShell(containerId);
  entries.set(containerId, { owner, shell: new Shell(containerId, wish) });
  tell();
}

export function closeShell(containerId: string): void {
  const entry = entries.get(containerId);
  if (entry === undefined) return;
  clearTimeout(entry.timer);
  entries.delete(containerId);
  entry.shell.close();
  tell();
}

/** Told when a shell was opened or closed. Gives the unsubscribe. */
export function subscribeShells(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Somebody looks at the container's shell until the answer is called; a while later it is closed. */
export function watchShell(containerId: string): () => void {
  clearTimeout(entries.get(containerId)?.timer);
  return () => {
    const entry = entries.get(containerId);
    if (entry === undefined) return;
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => closeShell(containerId), unseenMs);
  };
}

function tell(): void {
  for (const listener of listeners) listener();
}
