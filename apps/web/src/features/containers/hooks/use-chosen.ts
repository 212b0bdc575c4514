import type { ContainerSummary } from '@berth/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Changes } from '../api/use-changes.ts';
import type { ActionChoice } from '../components/actions/action-menu.tsx';
import type { Choice } from '../components/dialogs/container-dialogs.tsx';
import { useActions } from './use-actions.ts';

/** Does what was chosen for a container, or opens the dialog that it needs. A choice that does not fit is left alone. */
export function useChosen(changes: Changes) {
  const [open, setOpen] = useState<Choice | null>(null);
  const { may, refusal } = useActions();
  const choose = (choice: ActionChoice, row: ContainerSummary) => {
    const action = choice === 'stopWith' ? 'stop' : choice === 'killWith' ? 'kill' : choice;
    if (!may(action) || refusal(action, row) !== null) return;
    if (
      choice === 'start' ||
      choice === 'stop' ||
      choice === 'restart' ||
      choice === 'kill' ||
      choice === 'pause' ||
      choice === 'unpause'
    ) {
      void changes.ask(row, { action: choice });
    } else setOpen({ choice, row });
  };
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  const stable = useCallback((choice: ActionChoice, row: ContainerSummary) => latest.current(choice, row), []);
  return { open, choose: stable, close: () => setOpen(null) };
}
