import type { ReactNode } from 'react';
import classes from './section.module.css';

interface SectionProps {
  title: string;
  /** A count or a word beside the title. */
  count?: ReactNode;
  /** A remark that gives way first. */
  remark?: ReactNode;
  /** Said at the right, in grey. */
  hint?: string;
  /** Stands at the right of the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of a detail page, set off by a hairline. */
export function Section({ title, count, remark, hint, aside, children }: SectionProps) {
  return (
    <section className={classes.section} aria-label={title}>
      <header className={classes.head}>
        <h2>{title}</h2>
        {count !== undefined && <span>{count}</span>}
        {remark !== undefined && <span className={classes.remark}>{remark}</span>}
        <span className={classes.space} />
        {hint !== undefined && <small className={classes.remark}>{hint}</small>}
        {aside}
      </header>
      {children}
    </section>
  );
}

/** What a section says when it has nothing to list. */
export function Nothing({ children }: { children: ReactNode }) {
  return <p className={classes.nothing}>{children}</p>;
}
