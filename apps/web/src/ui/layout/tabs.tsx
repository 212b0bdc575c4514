import { Link, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './tabs.module.css';

interface TabLink {
  to: string;
  words: string;
  count?: ReactNode;
  /** What stays in the address. */
  search?: Readonly<Record<string, string>>;
  /** It is shown too, beside the one that is open. */
  beside?: boolean;
}

/** Tabs whose state is the address: each is a link. */
export function Tabs({ tabs, label, aside }: { tabs: readonly TabLink[]; label: string; aside?: ReactNode }) {
  const links = useRef<HTMLDivElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // On a phone the tabs scroll sideways: the open one is in sight.
  useEffect(() => {
    const open = [...(links.current?.children ?? [])].find((link) => link.getAttribute('href')?.split('?')[0] === path);
    open?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [path]);
  return (
    <nav className={classes.tabs} aria-label={label}>
      <div className={classes.links} ref={links}>
        {tabs.map(({ to, words, count, search = {}, beside = false }) => (
          <Link
            key={to}
            to={to}
            search={search}
            className={`${classes.tab} ${beside ? classes.on : ''}`}
            activeOptions={{ exact: true, includeSearch: false }}
            activeProps={{ className: classes.on ?? '', 'aria-current': 'page' }}
            {...(beside ? { 'aria-current': 'true' as const } : {})}
          >
            {words}
            {count !== undefined && <span className={classes.count}>{count}</span>}
          </Link>
        ))}
      </div>
      {aside && <span className={classes.aside}>{aside}</span>}
    </nav>
  );
}
