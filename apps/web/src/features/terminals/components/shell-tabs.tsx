import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { maxShells, type Shells } from '../api/open-shells.ts';
import type { ShellActions } from '../hooks/use-shells.ts';
import { useTerminalWords } from '../words/terminal-words.ts';
import { ShellTab } from './shell-tab.tsx';
import classes from './shell-tabs.module.css';

interface ShellTabsProps {
  shells: Shells;
  actions: ShellActions;
  /** As whom a program runs where nobody was named. */
  ownUser: string;
  /** Whether another one can be opened. */
  mayOpen: boolean;
}

/** The terminals of the container side by side, and the way to one more. */
export function ShellTabs({ shells: { all, current }, actions, ownUser, mayOpen }: ShellTabsProps) {
  const t = useTerminalWords();
  const full = all.length >= maxShells;
  return (
    <>
      <ul className={classes.tabs} aria-label={t('shells')}>
        {all.map((shell, at) => (
          <ShellTab
            key={shell.key}
            shell={shell}
            number={all.length > 1 ? at + 1 : null}
            current={shell === current}
            ownUser={ownUser}
            onShow={() => actions.show(shell)}
            onClose={() => actions.close(shell)}
          />
        ))}
      </ul>
      {all.length > 0 && mayOpen && (
        <ActionIcon
          aria-label={t('new')}
          title={full ? t('full', { count: maxShells }) : t('new')}
          aria-pressed={current === null}
          disabled={full}
          onClick={() => actions.show(null)}
        >
          <IconPlus />
        </ActionIcon>
      )}
    </>
  );
}
