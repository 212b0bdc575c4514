import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { StateShape } from '../state/state-shape.tsx';
import classes from './note.module.css';

interface NoteProps {
  tone: 'bad' | 'warn';
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}

/** A risk or a failure that stays where it happened, with its 3 px edge. */
export function Note({ tone, title, children, actions }: NoteProps) {
  return (
    <div className={`${classes.note} ${classes[tone]}`} role={tone === 'bad' ? 'alert' : 'note'}>
      {tone === 'bad' ? <StateShape shape="failed" tone="bad" /> : <IconAlertTriangle aria-hidden />}
      <div className={classes.words}>
        <b>{title}</b>
        {children}
      </div>
      {actions}
    </div>
  );
}
