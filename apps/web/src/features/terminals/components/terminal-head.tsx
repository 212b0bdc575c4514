import { ActionIcon } from '@mantine/core';
import { IconArrowsMaximize, IconArrowsMinimize } from '@tabler/icons-react';
import { LiveDot } from '../../../ui/state/live-dot.tsx';
import type { Shells } from '../api/open-shells.ts';
import type { Shell } from '../api/shell.ts';
import { type ShellActions, useShellState } from '../hooks/use-shells.ts';
import { useTerminalWords } from '../words/terminal-words.ts';
import type { PanelContainer } from './panel-container.ts';
import { ShellTabs } from './shell-tabs.tsx';
import classes from './terminal.module.css';
import { TerminalMenu } from './terminal-menu.tsx';

interface TerminalHeadProps {
  shells: Shells;
  actions: ShellActions;
  container: PanelContainer;
  /** Fills the window. */
  full: boolean;
  /** Null where there is nothing to fill it with. */
  onFull: (() => void) | null;
}

/** The terminals by name, how the connection stands, and what else there is to do. */
export function TerminalHead({ shells, actions, container, full, onFull }: TerminalHeadProps) {
  const t = useTerminalWords();
  const { current } = shells;
  return (
    <header className={classes.head}>
      <b>{t('terminal')}</b>
      <ShellTabs
        shells={shells}
        actions={actions}
        ownUser={container.main?.user || 'root'}
        mayOpen={container.state === 'running'}
      />
      <span className={classes.space} />
      {current !== null && <Away shell={current} />}
      <TerminalMenu onFind={current === null ? null : () => current.change({ finding: true })} />
      {onFull !== null && (
        <ActionIcon aria-label={t('full_window')} title={t('full_window')} aria-pressed={full} onClick={onFull}>
          {full ? <IconArrowsMinimize /> : <IconArrowsMaximize />}
        </ActionIcon>
      )}
    </header>
  );
}

function Away({ shell }: { shell: Shell }) {
  const t = useTerminalWords();
  const { status } = useShellState(shell);
  if (status !== 'away') return null;
  return (
    <span className={classes.away} role="status">
      <LiveDot live={false} />
      {t('away')}
    </span>
  );
}
