import '@mantine/core/styles/FloatingIndicator.layer.css';
import '@mantine/core/styles/SegmentedControl.layer.css';
import { SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { SkeletonRows } from '../../../../ui/feedback/skeleton-rows.tsx';
import { CopyButton } from '../../../../ui/parts/copy-button.tsx';
import { JsonTree } from '../../../../ui/tree/json-tree.tsx';
import { inspectQuery } from '../../api/queries.ts';
import type { KnownContainer } from '../../api/use-container.ts';
import { useDetailWords } from '../../words/detail-words.ts';
import classes from './inspect-panel.module.css';
import { RawJson } from './raw-json.tsx';

/** The engine's own words on a container: as a tree with paths to copy, or as they are. */
export function InspectPanel({ container: { row, removed } }: { container: KnownContainer }) {
  const t = useDetailWords();
  const [view, setView] = useState<'tree' | 'raw'>('tree');
  const [search, setSearch] = useState('');
  const { data, error, refetch } = useQuery({ ...inspectQuery(row.id), enabled: !removed });
  if (data === undefined) {
    return error === null ? (
      <SkeletonRows rows={12} />
    ) : (
      <ErrorState error={error} title={t('failed.title')} onRetry={() => void refetch()} />
    );
  }
  const text = JSON.stringify(data.inspect, null, 2);
  return (
    <div className={classes.panel}>
      <div className={classes.bar}>
        <TextInput
          className={classes.search ?? ''}
          type="search"
          aria-label={t('inspect.search')}
          placeholder={t('inspect.search')}
          leftSection={<IconSearch />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        {data.masked && <span className={classes.masked}>{t('inspect.masked')}</span>}
        <span className={classes.space} />
        <SegmentedControl
          aria-label={t('inspect.view')}
          value={view}
          onChange={(value) => setView(value === 'raw' ? 'raw' : 'tree')}
          data={[
            { value: 'tree', label: t('inspect.tree') },
            { value: 'raw', label: t('inspect.raw') },
          ]}
        />
        <CopyButton text={text} label={t('inspect.copy')} size={28} />
      </div>
      {view === 'tree' ? (
        <JsonTree label={t('tab.inspect')} value={data.inspect} search={search} />
      ) : (
        <RawJson text={text} search={search} />
      )}
    </div>
  );
}
