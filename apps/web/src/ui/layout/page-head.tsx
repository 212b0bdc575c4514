import type { ReactNode } from 'react';
import classes from './page-head.module.css';
import { useTitle } from './use-title.ts';

interface PageHeadProps {
  title: string;
  /** A short sum after the title. */
  sum?: ReactNode;
  /** At the right: the page's actions, the primary one last. */
  children?: ReactNode;
}

/** The 48 px head of a page; it also names the browser's tab. */
export function PageHead({ title, sum, children }: PageHeadProps) {
  useTitle(title);
  return (
    <header className={classes.head}>
      <h1>{title}</h1>
      {sum && <span className={classes.sum}>{sum}</span>}
      <span className={classes.space} />
      {children}
    </header>
  );
}
