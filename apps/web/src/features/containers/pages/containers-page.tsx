import { Button } from '@mantine/core';
import { IconLayoutList, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCan } from '../../../lib/session/session.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { SkeletonRows } from '../../../ui/feedback/skeleton-rows.tsx';
import { PageHead } from '../../../ui/layout/page-head.tsx';
import { useChanges } from '../api/use-changes.ts';
import { useContainers } from '../api/use-containers.ts';
import { BulkActions } from '../components/list/bulk-actions.tsx';
import { ColumnMenu } from '../components/list/column-menu.tsx';
import { ContainersList } from '../components/list/containers-list.tsx';
import { EmptyList, NothingMatches, WaitingList } from '../components/list/empty-list.tsx';
import classes from '../components/list/list.module.css';
import { ListFacets } from '../components/list/list-facets.tsx';
import { ListFilter } from '../components/list/list-filter.tsx';
import { useActions } from '../hooks/use-actions.ts';
import { useListView } from '../hooks/use-list-view.ts';
import { changeSearch, type ListSearch } from '../model/list-search.ts';
import { compareNames } from '../model/sort-rows.ts';
import { useListWords } from '../words/list-words.ts';

interface ContainersPageProps {
  /** What the address says. */
  search: ListSearch;
  onSearch(search: ListSearch): void;
}

/** The list of the containers: live, filtered, grouped, and what can be done with them. */
export function ContainersPage({ search, onSearch }: ContainersPageProps) {
  const t = useListWords();
  const can = useCan();
  const containers = useContainers();
  const actions = useActions();
  const changes = useChanges();
  const view = useListView(containers, search);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { rows, byId } = containers;
  const ask = (change: Partial<ListSearch>) => onSearch(changeSearch(search, change));
  const grouped = search.group !== 'none';
  const chosen = rows.filter((row) => selected.has(row.id)).sort(compareNames);
  const changesAnything = can('container:start') || can('container:remove');
  const head = (
    <PageHead title={t('title')}>
      {can('container:create') && (
        <Button
          component={Link}
          to="/containers/run"
          variant="filled"
          leftSection={<IconPlus />}
          className={classes.run ?? ''}
          aria-label={t('run')}
          {...(actions.stale ? { 'aria-disabled': true, 'data-disabled': true } : {})}
        >
          {t('run')}
        </Button>
      )}
    </PageHead>
  );
  if (containers.refusal !== null && byId === undefined) {
    return (
      <div className={classes.page}>
        {head}
        <EmptyState art={false} title={t('refused.title')} lead={containers.refusal.message} />
      </div>
    );
  }
  if (byId !== undefined && rows.length === 0 && !actions.stale) {
    return (
      <div className={classes.page}>
        {head}
        <div className={classes.bare}>
          <EmptyList />
        </div>
      </div>
    );
  }
  return (
    <div className={classes.page}>
      {head}
      <ListFacets
        counts={view.facets}
        current={search.show ?? 'all'}
        onChoose={(show) => ask({ show: show === 'all' ? undefined : show })}
      />
      <ListFilter search={search} onSearch={ask} rows={rows} shown={view.shown.length}>
        <Button
          className={classes.wide ?? ''}
          leftSection={<IconLayoutList />}
          aria-pressed={grouped}
          title={t('groupBy')}
          onClick={() => ask({ group: grouped ? 'none' : undefined })}
        >
          {t(grouped ? 'group' : 'ungrouped')}
        </Button>
        <ColumnMenu choice={view.choice} onMeasure={() => void view.sizes.refetch()} />
      </ListFilter>
      {view.sizes.error !== null && view.choice.shown.includes('size') && <ErrorState error={view.sizes.error} />}
      {byId === undefined ? (
        <SkeletonRows rows={14} />
      ) : (
        <ContainersList
          view={view}
          byId={byId}
          changes={changes}
          selection={
            changesAnything ? { selected: new Set(chosen.map(({ id }) => id)), onChange: setSelected } : undefined
          }
          onSort={(sort) => ask({ sort })}
        >
          {rows.length > 0 ? <NothingMatches hidden={rows.length} onClear={() => onSearch({})} /> : <WaitingList />}
        </ContainersList>
      )}
      {chosen.length > 0 && <BulkActions rows={chosen} actions={actions} onClear={() => setSelected(new Set())} />}
    </div>
  );
}
