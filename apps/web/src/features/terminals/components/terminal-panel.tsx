import { isApiError } from '../../../lib/api/api-error.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Note } from '../../../ui/feedback/note.tsx';
import type { Shell, ShellWish } from '../api/shell.ts';
import { useShell, useShellState } from '../hooks/use-shell.ts';
import { useTerminalWords } from '../words/terminal-words.ts';
import { ShellView } from './shell-view.tsx';
import { StartForm } from './start-form.tsx';
import classes from './terminal.module.css';

interface TerminalPanelProps {
  /** Its full id. */
  containerId: string;
  /** The engine's word: a shell needs `running`. */
  state: string;
}

/** A shell in a container: what to run and as whom, the screen, and how it ended. */
export function TerminalPanel({ containerId, state }: TerminalPanelProps) {
  const { shell, open, close } = useShell(containerId);
  if (shell === null) return <Start state={state} wish={null} error={null} onOpen={open} />;
  return <OpenOrFailed key={containerId} shell={shell} state={state} onOpen={open} onClose={close} />;
}

interface OpenProps {
  shell: Shell;
  state: string;
  onOpen(wish: ShellWish): void;
  onClose(): void;
}

function OpenOrFailed({ shell, state, onOpen, onClose }: OpenProps) {
  const { status, error } = useShellState(shell);
  if (status === 'failed') return <Start state={state} wish={shell.wish} error={error} onOpen={onOpen} />;
  return <ShellView shell={shell} onAgain={() => onOpen(shell.wish)} onClose={onClose} />;
}

interface StartProps {
  state: string;
  wish: ShellWish | null;
  error: unknown;
  onOpen(wish: ShellWish): void;
}

function Start({ state, wish, error, onOpen }: StartProps) {
  const t = useTerminalWords();
  const badUser = isApiError(error, 'bad_request') && error.fields.some((field) => field.path === 'user');
  if (state !== 'running') {
    const paused = state === 'paused';
    return (
      <div className={classes.start}>
        <Note tone="warn" title={paused ? t('paused') : t('not_running')}>
          <p>{paused ? t('paused_cure') : t('not_running_cure')}</p>
        </Note>
      </div>
    );
  }
  return (
    <div className={classes.panel}>
      {error !== null && !badUser && (
        <div className={classes.start}>
          {isApiError(error, 'container_has_no_shell') ? (
            <Note tone="warn" title={t('no_shell')}>
              <p>{t('no_shell_cure')}</p>
            </Note>
          ) : (
            <ErrorState error={error} title={t('failed')} />
          )}
        </div>
      )}
      <StartForm wish={wish} userError={badUser ? t('bad_user') : null} onOpen={onOpen} />
    </div>
  );
}
