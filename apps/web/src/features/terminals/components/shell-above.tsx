import type { Shell } from '../api/shell.ts';
import { type ShellActions, useShellState } from '../hooks/use-shells.ts';
import { AttachHint } from './attach-hint.tsx';
import { NewShell } from './new-shell.tsx';
import type { PanelContainer } from './panel-container.ts';

export interface CurrentShellProps {
  shell: Shell;
  container: PanelContainer;
  actions: ShellActions;
}

/** Above the screen of the current terminal: to whom the keys go; in its place the form again, where it could not be opened. */
export function ShellAbove({ shell, container, actions }: CurrentShellProps) {
  const { status, error } = useShellState(shell);
  if (status !== 'failed') return shell.wish.kind === 'attach' && <AttachHint shell={shell} />;
  return (
    <NewShell
      container={container}
      wish={shell.wish}
      error={error}
      focus={false}
      onOpen={(wish) => actions.open(wish, shell)}
    />
  );
}
