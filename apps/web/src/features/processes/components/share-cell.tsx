import type { ReactNode } from 'react';
import classes from './processes-panel.module.css';

/** A figure with a bar below it. `share`: 0 to 1. */
export function ShareCell({ share, title, children }: { share: number; title: string; children: ReactNode }) {
  return (
    <span className={classes.meter} title={title}>
      <span className={classes.track} aria-hidden>
        <span style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }} />
      </span>
      <span>{children}</span>
    </span>
  );
}
