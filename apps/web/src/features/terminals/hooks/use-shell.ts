import { useEffect, useSyncExternalStore } from 'react';
import { useSession } from '../../../lib/session/session.ts';
import { closeShell, openShell, shellOf, subscribeShells, watchShell } from '../api/open-shells.ts';
import type { Shell, ShellState, ShellWish } from '../api/shell.ts';

/** The container's shell that is open in this tab; it stays open while somebody looks, and a while longer. */
export function useShell(containerId: string): { shell: Shell | null; open(wish: ShellWish): void; close(): void } {
  const owner = useSession()?.user.id ?? '';
  useEffect(() => watchShell(containerId), [containerId]);
  return {
    shell: useSyncExternalStore(subscribeShells, () => shellOf(containerId, owner)),
    open: (wish) => openShell(containerId, owner, wish),
    close: () => closeShell(containerId),
  };
}

export function useShellState(shell: Shell): ShellState {
  return useSyncExternalStore(shell.subscribe, shell.state);
}
