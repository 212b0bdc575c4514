import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { sizesQuery } from '../api/queries.ts';
import type { Containers } from '../api/use-containers.ts';
import type { ListSearch } from '../model/list-search.ts';
import { parseSort, type RowFigures } from '../model/sort-rows.ts';
import { current } from '../model/stats-series.ts';
import { useColumnChoice } from './use-column-choice.ts';
import { useFittingColumns } from './use-fitting-columns.ts';
import { useHeldLayout } from './use-held-layout.ts';
import { useKeptSet } from './use-kept-set.ts';
import { useList } from './use-list.ts';
import { useUsage } from './use-usage.ts';

/** Everything that the list shows for a search: rows in their places, counts, readings, sizes, chosen columns and folded stacks. */
export function useListView(containers: Containers, search: ListSearch) {
  const { rows, byId } = containers;
  const sort = parseSort(search.sort ?? '');
  const choice = useColumnChoice();
  const columns = useFittingColumns(choice.shown);
  const [folded, toggleFold] = useKeptSet('berth.containers.folded');
  const { series, setVisible } = useUsage(rows, sort.key === 'cpu' || sort.key === 'memory');
  const sizes = useQuery({ ...sizesQuery, enabled: choice.shown.includes('size') });
  const figures = useMemo((): RowFigures => {
    const now = Date.now();
    return {
      cpu: (id) => current(series.get(id), now)?.cpu ?? null,
      memory: (id) => current(series.get(id), now)?.memory ?? null,
      size: (id) => sizes.data?.get(id)?.writable ?? null,
    };
  }, [series, sizes.data]);
  const list = useList(rows, search, folded, figures);
  const exists = useCallback((id: string) => byId?.has(id) ?? false, [byId]);
  const held = useHeldLayout(list.entries, JSON.stringify([search, [...folded]]), exists);
  return { ...list, sort, choice, columns, folded, toggleFold, series, setVisible, sizes, held };
}
export type ListView = ReturnType<typeof useListView>;
