import type { ContainerSummary } from '@berth/contract';
import { IconBox, IconLayoutDashboard, IconListCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { conditionOf } from '../../features/containers/model/condition.ts';
import { localEngine } from '../../lib/live/use-engine.ts';
import { useLive } from '../../lib/live/use-live.ts';
import { useCan } from '../../lib/session/session.ts';
import { BerthMark } from '../../ui/parts/berth-mark.tsx';
import { StateShape } from '../../ui/state/state-shape.tsx';
import { useShellWords } from '../words/shell-words.ts';
import { EngineBlock } from './engine-block.tsx';
import classes from './nav.module.css';
import { PaletteField } from './palette-field.tsx';
import { UserMenu } from './user-menu.tsx';

/** The navigation: a column, folded to icons below 1100 px, a bar at the bottom on a phone. It shows only what exists. */
export function Nav({ onKeys, onPalette }: { onKeys(): void; onPalette(): void }) {
  const t = useShellWords();
  const can = useCan();
  const containers = useLive(can('container:list') ? { name: 'containers', engine: localEngine } : null).data;
  const needy = useMemo(() => [...(containers?.values() ?? [])].filter(needsAttention).length, [containers]);
  const jobs = useLive(can('job:read') ? { name: 'jobs' } : null).data;
  const busy = [...(jobs?.values() ?? [])].filter((job) => job.status === 'running' || job.status === 'queued').length;
  return (
    <nav className={classes.nav} aria-label={t('main')}>
      <Link className={classes.brand ?? ''} to="/">
        <BerthMark />
        <span>Berth</span>
      </Link>
      <EngineBlock />
      <PaletteField onOpen={onPalette} />
      <div className={classes.items}>
        <NavItem to="/" icon={<IconLayoutDashboard />} words={t('overview')} count={undefined} />
        {can('container:list') && (
          <NavItem
            to="/containers"
            icon={<IconBox />}
            words={t('containers')}
            count={containers?.size}
            attention={needy}
          />
        )}
        {can('job:read') && <NavItem to="/jobs" icon={<IconListCheck />} words={t('jobs')} count={jobs && busy} />}
      </div>
      <UserMenu onKeys={onKeys} onPalette={onPalette} />
    </nav>
  );
}

/** Whether a container waits for a person: it failed, is unhealthy, or keeps crashing. */
function needsAttention(row: ContainerSummary): boolean {
  const { kind, tone } = conditionOf(row);
  return tone === 'bad' || kind === 'restarting';
}

interface NavItemProps {
  to: '/' | '/containers' | '/jobs';
  icon: ReactNode;
  words: string;
  count: number | undefined;
  attention?: number;
}

function NavItem({ to, icon, words, count, attention = 0 }: NavItemProps) {
  const t = useShellWords();
  return (
    <Link
      to={to}
      className={classes.item ?? ''}
      activeProps={{ className: classes.on ?? '', 'aria-current': 'page' }}
      activeOptions={{ exact: to === '/', includeSearch: false }}
      title={words}
    >
      {icon}
      <span>{words}</span>
      {attention > 0 && (
        <em className={classes.attention} title={t('attention', { count: attention })}>
          <StateShape shape="unhealthy" tone="bad" size={10} label={t('attention', { count: attention })} />
          {attention}
        </em>
      )}
      {count !== undefined && <b data-none={count === 0 ? '' : undefined}>{count}</b>}
    </Link>
  );
}
