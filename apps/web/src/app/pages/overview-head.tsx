import type { ContainerSummary, HostFacts } from '@berth/contract';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { marks } from '../../features/containers/model/facet-marks.ts';
import { countFacets, facetIds } from '../../features/containers/model/facets.ts';
import { useStateWords } from '../../features/containers/words/state-words.ts';
import { formatBytes } from '../../lib/format/bytes.ts';
import { formatSpan } from '../../lib/format/time.ts';
import { useNow } from '../../lib/format/use-now.ts';
import { useEngine } from '../../lib/live/use-engine.ts';
import { useTitle } from '../../ui/layout/use-title.ts';
import { StateShape } from '../../ui/state/state-shape.tsx';
import { useShellWords } from '../words/shell-words.ts';
import classes from './overview-page.module.css';

/** The host that the engine runs on, what it is made of, and how its containers are: each count is the way into the list. */
export function OverviewHead({ rows, facts }: { rows: readonly ContainerSummary[]; facts: HostFacts | undefined }) {
  const t = useShellWords();
  const s = useStateWords();
  const engine = useEngine();
  useTitle(t('overview'));
  const counts = useMemo(() => countFacets(rows), [rows]);
  const { cpus = null, memoryBytes = null, version = null } = engine ?? {};
  const said = [
    version === null ? null : t('engine_version', { version }),
    facts?.operatingSystem ?? null,
    cpus === null ? null : t('cores', { count: cpus }),
    memoryBytes === null ? null : formatBytes(memoryBytes),
  ].filter((words) => words !== null);
  return (
    <header className={classes.head}>
      <h1>{engine?.hostName ?? engine?.engine ?? t('overview')}</h1>
      <span className={classes.sum} title={said.join(' · ')}>
        {said.join(' · ')}
        {facts?.bootedAt != null && <UpTime since={facts.bootedAt} />}
      </span>
      <nav className={classes.counts} aria-label={t('by_state')}>
        {facetIds.map((id) => {
          const mark = marks[id];
          if (mark === undefined || (counts[id] === 0 && id !== 'running')) return null;
          return (
            <Link key={id} to="/containers" search={{ show: id }}>
              <StateShape shape={mark.shape} tone={mark.tone} />
              {counts[id]} <span>{s(`facet.${id}`).toLowerCase()}</span>
            </Link>
          );
        })}
      </nav>
    </header>
  );
}

function UpTime({ since }: { since: string }) {
  const t = useShellWords();
  const now = useNow();
  return <> · {t('up', { span: formatSpan((now - Date.parse(since)) / 1000) })}</>;
}
