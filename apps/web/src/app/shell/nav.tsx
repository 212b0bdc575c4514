import { IconBox, IconListCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { localEngine } from '../../lib/live/use-engine.ts';
import { useLive } from '../../lib/live/use-live.ts';
import { useCan } from '../../lib/session/session.ts';
import { BerthMark } from '../../ui/parts/berth-mark.tsx';
import { useShellWords } from '../words/shell-words.ts';
import { EngineBlock } from './engine-block.tsx';
import classes from './nav.module.css';
import { UserMenu } from './user-menu.tsx';

/** The navigation: a column, folded to icons below 1100 px, a bar at the bottom on a phone. It shows only what exists. */
export function Nav({ onKeys }: { onKeys(): void }) {
  const t = useShellWords();
  const can = useCan();
  const containers = useLive(can('container:list') ? { name: 'containers', engine: localEngine } : null).data;
  const jobs = useLive(can('job:read') ? { name: 'jobs' } : null).data;
  const busy = [...(jobs?.values() ?? [])].filter((job) => job.status === 'running' || job.status === 'queued').length;
  return (
    <nav className={classes.nav} aria-label={t('main')}>
      <Link className={classes.brand ?? ''} to="/">
        <BerthMark />
        <span>Berth</span>
      </Link>
      <EngineBlock />
      <div className={classes.items}>
        {can('container:list') && (
          <NavItem to="/containers" icon={<IconBox />} words={t('containers')} count={containers?.size} />
        )}
        {can('job:read') && <NavItem to="/jobs" icon={<IconListCheck />} words={t('jobs')} count={jobs && busy} />}
      </div>
      <UserMenu onKeys={onKeys} />
    </nav>
  );
}

interface NavItemProps {
  to: '/containers' | '/jobs';
  icon: ReactNode;
  words: string;
  count: number | undefined;
}

function NavItem({ to, icon, words, count }: NavItemProps) {
  return (
    <Link
      to={to}
      className={classes.item ?? ''}
      activeProps={{ className: classes.on ?? '', 'aria-current': 'page' }}
      activeOptions={{ includeSearch: false }}
      title={words}
    >
      {icon}
      <span>{words}</span>
      {count !== undefined && <b data-none={count === 0 ? '' : undefined}>{count}</b>}
    </Link>
  );
}
