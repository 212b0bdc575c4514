import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useKeys } from '../keys/use-keys.ts';
import { useUiWords } from '../words/ui-words.ts';
import classes from './pane.module.css';

/** A list with what is open beside it. Below 1100 px the pane covers the list. */
export function Duo({ children, pane, width = 500 }: { children: ReactNode; pane: ReactNode; width?: number }) {
  return (
    <div className={classes.duo} data-open={pane ? '' : undefined} style={{ '--pane': `${width}px` }}>
      <div className={classes.list}>{children}</div>
      {pane}
    </div>
  );
}

interface PaneProps {
  title: ReactNode;
  label: string;
  origin?: ReactNode;
  icon?: ReactNode;
  actions?: ReactNode;
  onClose(): void;
  children: ReactNode;
  foot?: ReactNode;
}

/** What is open beside a list; `Esc` closes it. */
export function Pane({ title, label, origin, icon, actions, onClose, children, foot }: PaneProps) {
  const t = useUiWords();
  useKeys({ Escape: onClose });
  return (
    <aside className={classes.pane} aria-label={label}>
      <header className={classes.head}>
        {icon}
        <div className={classes.title}>
          <h2>{title}</h2>
          {origin && <small>{origin}</small>}
        </div>
        {actions}
        <ActionIcon aria-label={t('close')} title={t('close')} onClick={onClose}>
          <IconX />
        </ActionIcon>
      </header>
      {children}
      {foot && <footer className={classes.foot}>{foot}</footer>}
    </aside>
  );
}
