import type { ReactNode } from 'react';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { SkeletonRows } from '../../../../ui/feedback/skeleton-rows.tsx';
import type { KnownContainer } from '../../api/use-container.ts';
import { useDetailWords } from '../../words/detail-words.ts';
import { EndNote } from './end-note.tsx';
import { Overview } from './overview.tsx';

interface OverviewPanelProps {
  container: KnownContainer;
  /** What it uses now. */
  usage: ReactNode;
}

/** The first tab: what it uses, why it ended, if it did, and everything that is set on it. */
export function OverviewPanel({ container: { row, detail, error }, usage }: OverviewPanelProps) {
  const t = useDetailWords();
  return (
    <>
      {usage}
      <EndNote row={row} />
      {detail === undefined &&
        (error === null ? <SkeletonRows rows={12} /> : <ErrorState error={error} title={t('failed.title')} />)}
      {detail !== undefined && <Overview detail={detail} />}
    </>
  );
}
