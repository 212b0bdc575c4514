import type { ReactNode } from 'react';
import { StateShape } from '../state/state-shape.tsx';
import classes from './strip.module.css';

interface StripProps {
  tone: 'bad' | 'warn';
  children: ReactNode;
  /** The machine's own words. */
  detail?: string | null;
  /** At the right: when it is tried again, and what can be done. */
  aside?: ReactNode;
}

/** What is true of the whole page, kept on the page. */
export function Strip({ tone, children, detail, aside }: StripProps) {
  return (
    <div className={`${classes.strip} ${classes[tone]}`} role="alert">
      <StateShape shape={tone === 'bad' ? 'dead' : 'unhealthy'} tone={tone} />
      <div className={classes.words}>
        {children}
        {detail && <code>{detail}</code>}
      </div>
      {aside && <div className={classes.aside}>{aside}</div>}
    </div>
  );
}
