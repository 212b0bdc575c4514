import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { SkeletonRows } from '../../../../ui/feedback/skeleton-rows.tsx';
import { inspectQuery } from '../../api/queries.ts';
import type { KnownContainer } from '../../api/use-container.ts';
import type { InspectSearch } from '../../model/inspect-search.ts';
import { useDetailWords } from '../../words/detail-words.ts';
import { useInspectWords } from '../../words/inspect-words.ts';
import classes from './inspect-panel.module.css';
import { InspectView } from './inspect-view.tsx';

interface InspectPanelProps {
  container: KnownContainer;
  search: InspectSearch;
  onSearch(next: InspectSearch): void;
}

/** The engine's own words on a container: as a tree with paths to copy, or as they are; what differs from its image is marked. */
export function InspectPanel({ container: { row, removed }, search, onSearch }: InspectPanelProps) {
  const t = useDetailWords();
  const i = useInspectWords();
  const { data, error, refetch } = useQuery({ ...inspectQuery(row.id), enabled: !removed });
  if (data !== undefined) return <InspectView key={row.id} {...{ row, data, search, onSearch }} />;
  if (removed) return <p className={classes.gone}>{i('gone')}</p>;
  if (error === null) return <SkeletonRows rows={12} />;
  return <ErrorState error={error} title={t('failed.title')} onRetry={() => void refetch()} />;
}
