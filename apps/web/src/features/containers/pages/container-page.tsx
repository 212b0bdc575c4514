import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { SkeletonRows } from '../../../ui/feedback/skeleton-rows.tsx';
import { Strip } from '../../../ui/feedback/strip.tsx';
import { useTitle } from '../../../ui/layout/use-title.ts';
import { useChanges } from '../api/use-changes.ts';
import { type KnownContainer, useContainer } from '../api/use-container.ts';
import { FailureLine } from '../components/actions/failure-line.tsx';
import { DetailFacts } from '../components/detail/detail-facts.tsx';
import { DetailHead } from '../components/detail/detail-head.tsx';
import { RecreatedStrip } from '../components/detail/recreated-strip.tsx';
import { TabBar } from '../components/detail/tab-bar.tsx';
import { ContainerDialogs } from '../components/dialogs/container-dialogs.tsx';
import classes from '../components/list/list.module.css';
import { useChosen } from '../hooks/use-chosen.ts';
import { type ContainerTabs, useTabs } from '../hooks/use-tabs.ts';
import { useDetailWords } from '../words/detail-words.ts';

interface ContainerPageProps {
  /** Name or start of the id, from the address. */
  containerRef: string;
  /** The tab beside the open one, as the address says it. */
  split: string | undefined;
  /** The tabs that are open. */
  children(container: KnownContainer, tabs: ContainerTabs): ReactNode;
}

/** One container: its head, and the tabs that are open. When it is removed meanwhile, the page says so and keeps the last state. */
export function ContainerPage({ containerRef, split, children }: ContainerPageProps) {
  const t = useDetailWords();
  const container = useContainer(containerRef);
  const tabs = useTabs(containerRef, split);
  const { row, removed, successor, missing } = container;
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
  const known = { ...container, row };
  return (
    <div className={classes.page}>
      <Known container={known} tabs={tabs} containerRef={containerRef} />
      {successor !== null && <RecreatedStrip {...{ row, removed, successor, tabs }} />}
      {removed && successor === null && (
        <Strip tone="warn">
          <b>{t('removed')}</b> {t('removed.lead')}
        </Strip>
      )}
      {children(known, tabs)}
    </div>
  );
}

interface KnownProps {
  container: KnownContainer;
  tabs: ContainerTabs;
  containerRef: string;
}

function Known({ container: { row, removed }, tabs, containerRef }: KnownProps) {
  const t = useDetailWords();
  const changes = useChanges();
  const { open, choose, close } = useChosen(changes);
  const failure = changes.failures.get(row.id);
  const shown = [tabs.open, tabs.beside].flatMap((tab) => (tab === null ? [] : [t(`tab.${tab}`)]));
  const plain = tabs.open === 'overview' && tabs.beside === null;
  useTitle(plain ? row.name : `${row.name} · ${shown.join(', ')}`);
  return (
    <>
      <DetailHead {...{ row, removed, changes, tabs }} onChoose={(choice) => choose(choice, row)} />
      <DetailFacts row={row} />
      <TabBar containerRef={containerRef} tabs={tabs} />
      {failure !== undefined && <FailureLine row={row} failure={failure} onDismiss={() => changes.dismiss(row.id)} />}
      {open !== null && !removed && <ContainerDialogs open={open} changes={changes} onClose={close} />}
    </>
  );
}
