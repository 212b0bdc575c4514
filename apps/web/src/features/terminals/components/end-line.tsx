import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Shell } from '../api/shell.ts';
import type { ShellState } from '../api/shell-state.ts';
import type { ShellActions } from '../hooks/use-shells.ts';
import { anyShell } from '../model/shell-wish.ts';
import { useTerminalWords } from '../words/terminal-words.ts';
import type { PanelContainer } from './panel-container.ts';
import classes from './terminal.module.css';

interface EndLineProps {
  shell: Shell;
  end: NonNullable<ShellState['end']>;
  container: PanelContainer;
  actions: ShellActions;
}

/** How a terminal ended, in words, and the ways on. */
export function EndLine({ shell, end, container, actions }: EndLineProps) {
  const t = useTerminalWords();
  const attached = shell.wish.kind === 'attach';
  return (
    <div className={classes.end} role="status">
      <span>{attached ? <MainEnd end={end} container={container} /> : shellEnd(end, t)}</span>
      <span className={classes.space} />
      {attached ? (
        <MainWays shell={shell} end={end} container={container} actions={actions} />
      ) : (
        <ShellWays shell={shell} end={end} container={container} actions={actions} />
      )}
    </div>
  );
}

function ShellWays({ shell, end, container, actions }: EndLineProps) {
  const t = useTerminalWords();
  if (end.reason === 'elsewhere') return <Button onClick={() => actions.takeBack(shell)}>{t('take_back')}</Button>;
  if (end.reason === 'forbidden' || container.removed || container.state !== 'running') return null;
  return <Button onClick={() => actions.open(shell.wish, shell)}>{t('again')}</Button>;
}

function MainWays({ shell, end, container, actions }: EndLineProps): ReactNode {
  const t = useTerminalWords();
  if (end.reason === 'elsewhere') return <Button onClick={() => actions.takeBack(shell)}>{t('take_back')}</Button>;
  if (end.reason === 'forbidden' || container.removed) return container.ways;
  if (container.state === 'running') {
    return (
      <>
        {container.mayExec && <Button onClick={() => actions.open(anyShell)}>{t('open')}</Button>}
        <Button onClick={() => actions.open({ kind: 'attach', start: false }, shell)}>{t('attach_again')}</Button>
        {container.ways}
      </>
    );
  }
  return (
    <>
      {container.mayStart && (
        <Button onClick={() => actions.open({ kind: 'attach', start: true }, shell)}>{t('start_attach')}</Button>
      )}
      {container.ways}
    </>
  );
}

function shellEnd({ reason, code }: EndLineProps['end'], t: ReturnType<typeof useTerminalWords>): string {
  if (reason === 'exited') return code === null ? t('exited_unknown') : t('exited', { code });
  return t(reason);
}

function MainEnd({ end: { reason, code }, container }: Pick<EndLineProps, 'end' | 'container'>) {
  const t = useTerminalWords();
  if (reason === 'exited' || reason === 'container_stopped' || reason === 'container_removed') {
    const ended = code === null ? t('main_ended') : t('main_exited', { code });
    // What an exit code means often points to the log, which is gone with the container.
    if (container.removed) return `${ended} ${t(container.autoRemove ? 'main_removed_rm' : 'main_removed')}`;
    return code === null ? ended : `${ended} ${container.exitWords(code)}`;
  }
  if (reason === 'detached' || reason === 'closed') return t('detached');
  return t(reason === 'lost' || reason === 'engine_lost' ? `main_${reason}` : reason);
}
