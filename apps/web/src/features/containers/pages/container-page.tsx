import type { ContainerSummary } from '@berth/contract';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { SkeletonRows } from '../../../ui/feedback/skeleton-rows.tsx';
import { Strip } from '../../../ui/feedback/strip.tsx';
import { Tabs } from '../../../ui/layout/tabs.tsx';
import { useChanges } from '../api/use-changes.ts';
import { type KnownContainer, useContainer } from '../api/use-container.ts';
import { FailureLine } from '../components/actions/failure-line.tsx';
import { DetailFacts } from '../components/detail/detail-facts.tsx';
import { DetailHead } from '../components/detail/detail-head.tsx';
import { ContainerDialogs } from '../components/dialogs/container-dialogs.tsx';
import classes from '../components/list/list.module.css';
import { useChosen } from '../hooks/use-chosen.ts';
import { useTabs } from '../hooks/use-tabs.ts';
import { useDetailWords } from '../words/detail-words.ts';

interface ContainerPageProps {
  /** Name or start of the id, from the address. */
  containerRef: string;
  /** The tab that is open. */
  children(container: KnownContainer): ReactNode;
}

/** One container: its head, and the tab that is open. When it is removed meanwhile, the page says so and keeps the last state. */
export function ContainerPage({ containerRef, children }: ContainerPageProps) {
  const t = useDetailWords();
  const container = useContainer(containerRef);
  const { row, removed, missing } = container;
  if (missing) {
    return (
      <EmptyState
        art={false}
        title={t('notFound.title', { name: containerRef })}
        lead={t('notFound.lead')}
        foot={
          <Button component={Link} to="/containers">
            {t('back')}
          </Button>
        }
      />
    );
  }
  if (row === undefined) return <SkeletonRows rows={10} />;
  return (
    <div className={classes.page}>
      <Known row={row} removed={removed} containerRef={containerRef} />
      {removed && (
        <Strip tone="warn">
          <b>{t('removed')}</b> {t('removed.lead')}
        </Strip>
      )}
      {children({ ...container, row })}
    </div>
  );
}

function Known({ row, removed, containerRef }: { row: ContainerSummary; removed: boolean; containerRef: string }) {
  const t = useDetailWords();
  const changes = useChanges();
  const { open, choose, close } = useChosen(changes);
  const tabs = useTabs(containerRef);
  const failure = changes.failures.get(row.id);
  return (
    <>
      <DetailHead row={row} removed={removed} changes={changes} onChoose={(choice) => choose(choice, row)} />
      <DetailFacts row={row} />
      <Tabs label={t('tabs')} tabs={tabs} />
      {failure !== undefined && <FailureLine row={row} failure={failure} onDismiss={() => changes.dismiss(row.id)} />}
      {open !== null && !removed && <ContainerDialogs open={open} changes={changes} onClose={close} />}
    </>
  );
}
