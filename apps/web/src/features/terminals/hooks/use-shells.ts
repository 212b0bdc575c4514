import { useEffect, useSyncExternalStore } from 'react';
import { useSession } from '../../../lib/session/session.ts';
import {
  closeShell,
  openShell,
  type Shells,
  shellsOf,
  showShell,
  subscribeShells,
  takeBack,
  watchShells,
} from '../api/open-shells.ts';
import type { Shell } from '../api/shell.ts';
import type { ShellState } from '../api/shell-state.ts';
import { useAdopted } from '../api/use-adopted.ts';
import type { ShellWish } from '../model/shell-wish.ts';
import { onTerminalSettings, type TerminalSettings, terminalSettings } from '../model/terminal-settings.ts';

export interface ShellActions {
  /** Opens one, in the place of one that has ended where that is given. */
  open(wish: ShellWish, instead?: Shell): void;
  /** Shows one; null is the form for a new one. */
  show(shell: Shell | null): void;
  close(shell: Shell): void;
  /** Shows one again that another page has taken over. */
  takeBack(shell: Shell): void;
}

/** The container's terminals of this tab, those of before a reload included; they stay open while somebody looks, and long after. */
export function useShells(containerId: string): { shells: Shells; known: boolean; actions: ShellActions } {
  const owner = useSession()?.user.id ?? '';
  const known = useAdopted(containerId, owner);
  useEffect(() => watchShells(containerId), [containerId]);
  return {
    shells: useSyncExternalStore(subscribeShells, () => shellsOf(containerId, owner)),
    known,
    actions: {
      open: (wish, instead) => openShell(containerId, owner, wish, instead ?? null),
      show: (shell) => showShell(containerId, shell),
      close: (shell) => closeShell(containerId, shell),
      takeBack: (shell) => takeBack(containerId, owner, shell),
    },
  };
}

export function useShellState(shell: Shell): ShellState {
  return useSyncExternalStore(shell.subscribe, shell.state);
}

export function useTerminalSettings(): TerminalSettings {
  return useSyncExternalStore(onTerminalSettings, terminalSettings);
}
