import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './tabs.module.css';

interface TabLink {
  to: string;
  words: string;
  count?: ReactNode;
}

/** Tabs whose state is the address: each is a link. */
export function Tabs({ tabs, label, aside }: { tabs: readonly TabLink[]; label: string; aside?: ReactNode }) {
  return (
    <nav className={classes.tabs} aria-label={label}>
      {tabs.map(({ to, words, count }) => (
        <Link
          key={to}
          to={to}
          className={classes.tab ?? ''}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ className: classes.on ?? '', 'aria-current': 'page' }}
        >
          {words}
          {count !== undefined && <span className={classes.count}>{count}</span>}
        </Link>
      ))}
      {aside && <span className={classes.aside}>{aside}</span>}
    </nav>
  );
}
