import type { ContainerSummary } from '@berth/contract';
import { useMemo } from 'react';
import { countFacets, inFacet } from '../model/facets.ts';
import { type Entry, layoutRows } from '../model/layout.ts';
import type { ListSearch } from '../model/list-search.ts';
import { matchesRow } from '../model/match-row.ts';
import { parseSort, type RowFigures, sortRows } from '../model/sort-rows.ts';
import { parseWhere } from '../model/where.ts';

/** The rows of a search: filtered, counted by facet, sorted, laid out. */
export function useList(
  rows: readonly ContainerSummary[],
  search: ListSearch,
  folded: ReadonlySet<string>,
  figures: RowFigures,
) {
  const { q = '', where = '', show = 'all', sort = '', group } = search;
  const matching = useMemo(() => {
    const filters = parseWhere(where);
    return rows.filter((row) => matchesRow(row, filters, q));
  }, [rows, q, where]);
  const facets = useMemo(() => countFacets(matching), [matching]);
  const shown = useMemo(() => matching.filter((row) => inFacet(row, show)), [matching, show]);
  const entries = useMemo((): Entry[] => {
    const sorted = sortRows(shown, parseSort(sort), figures);
    return layoutRows(sorted, group !== 'none', folded);
  }, [shown, sort, figures, group, folded]);
  return { facets, shown, entries };
}
