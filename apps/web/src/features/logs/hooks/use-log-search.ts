import { useEffect, useMemo, useReducer, useState } from 'react';
import type { FeedState, LogFeed } from '../api/log-feed.ts';
import type { Query } from '../model/find-hits.ts';
import { LogSearch } from '../model/log-search.ts';

export interface SearchView {
  query: Query;
  setQuery(query: Query): void;
  matcher: RegExp | null;
  hits: readonly number[];
  /** The row that is the current hit. */
  current: number | null;
  /** Goes to the next (1) or the previous (-1) hit; `from`: a row near which to begin. */
  step(direction: 1 | -1, from: number): number | null;
}

/** Searches what is loaded, and what comes while the search is open. */
export function useLogSearch(feed: LogFeed | null, state: FeedState): SearchView {
  const [query, setQuery] = useState<Query>({ text: '', matchCase: false });
  const [current, setCurrent] = useState<number | null>(null);
  const [, progress] = useReducer((count: number) => count + 1, 0);
  const search = useMemo(() => (feed === null ? null : new LogSearch(feed.store, progress)), [feed]);
  useEffect(() => {
    search?.start(query);
    setCurrent(null);
    return () => search?.stop();
  }, [search, query]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new state is what says that rows came or went
  useEffect(() => search?.update(), [search, state]);

  const hits = search?.hits ?? [];
  const step = (direction: 1 | -1, from: number) => {
    const at = current ?? from;
    const found =
      direction === 1
        ? (hits.find((row) => row > at) ?? hits[0])
        : (hits.findLast((row) => row < at) ?? hits[hits.length - 1]);
    setCurrent(found ?? null);
    return found ?? null;
  };
  return { query, setQuery, matcher: search?.matcher ?? null, hits, current, step };
}
