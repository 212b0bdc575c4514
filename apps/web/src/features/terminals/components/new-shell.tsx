import { Button } from '@mantine/core';
import { isApiError } from '../../../lib/api/api-error.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Note } from '../../../ui/feedback/note.tsx';
import { CmdBox } from '../../../ui/parts/cmd-box.tsx';
import { dockerWords } from '../model/docker-words.ts';
import type { ShellWish } from '../model/shell-wish.ts';
import { useTerminalWords } from '../words/terminal-words.ts';
import type { PanelContainer } from './panel-container.ts';
import { StartForm } from './start-form.tsx';
import classes from './terminal.module.css';

interface NewShellProps {
  container: PanelContainer;
  /** What was wished before, and why it could not be had. */
  wish?: ShellWish;
  error?: unknown;
  focus: boolean;
  onOpen(wish: ShellWish): void;
}

/** The form for a new terminal; where the container does not run, why not and what can be done. */
export function NewShell({ container, wish, error = null, focus, onOpen }: NewShellProps) {
  const t = useTerminalWords();
  const badUser = isApiError(error, 'bad_request') && error.fields.some((field) => field.path === 'user');
  return (
    <div className={classes.scroll}>
      {error !== null && !badUser && (
        <div className={classes.start}>
          {isApiError(error, 'container_has_no_shell') ? (
            <Note tone="warn" title={t('no_shell')}>
              <p>{t('no_shell_cure')}</p>
            </Note>
          ) : (
            <ErrorState error={error} title={t(wish?.kind === 'attach' ? 'failed_attach' : 'failed')} />
          )}
        </div>
      )}
      {container.state === 'running' ? (
        <StartForm
          wish={wish ?? null}
          userError={badUser ? t('bad_user') : null}
          main={container.mayAttach ? container.main : null}
          name={container.main?.name ?? container.id.slice(0, 12)}
          focus={focus}
          onOpen={onOpen}
        />
      ) : (
        <NotRunning container={container} onOpen={onOpen} />
      )}
    </div>
  );
}

function NotRunning({ container, onOpen }: Pick<NewShellProps, 'container' | 'onOpen'>) {
  const t = useTerminalWords();
  const { state, main, mayAttach, mayStart, whyEnded, removed } = container;
  const paused = state === 'paused';
  const startable = main?.tty && main.input && mayAttach && mayStart && !removed;
  const wish: ShellWish = { kind: 'attach', start: true };
  return (
    <div className={classes.start}>
      {whyEnded}
      <Note tone="warn" title={paused ? t('paused') : t('not_running')}>
        <p>{paused ? t('paused_cure') : t('not_running_cure')}</p>
      </Note>
      {startable && (state === 'exited' || state === 'created') && (
        <>
          <CmdBox command={dockerWords(main.name, wish)} />
          <div>
            <Button variant="filled" onClick={() => onOpen(wish)}>
              {t('start_attach')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
