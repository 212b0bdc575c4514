import { useEffect, useSyncExternalStore } from 'react';
import { shellOf, subscribeShells, watchShell } from '../api/open-shells.ts';
import type { Shell, ShellState } from '../api/shell.ts';

/** The container's shell that is open in this tab; it stays open while somebody looks, and a while longer. */
export function useShell(containerId: string): Shell | null {
  useEffect(() => watchShell(containerId), [containerId]);
  return useSyncExternalStore(subscribeShells, () => shellOf(containerId));
}

export function useShellState(shell: Shell): ShellState {
  return useSyncExternalStore(shell.subscribe, shell.state);
}
