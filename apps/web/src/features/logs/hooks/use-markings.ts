import type { LogHit, LogQuery } from '@berth/contract';
import { plainText } from '@berth/log-lines';
import { useEffect, useMemo, useState } from 'react';
import type { LogFeed } from '../api/log-feed.ts';
import { type Marking, rangeMarking, textMarking } from '../model/find-hits.ts';
import { timeOf, writePlace } from '../model/log-place.ts';
import type { LineRow, RowSource } from '../model/log-rows.ts';

const settleMs = 120;
const mostHits = 500;

interface Told {
  query: LogQuery | null;
  ranges: ReadonlyMap<string, LogHit['r']>;
}

/**
 * What is to be marked in each row. A text is found here; where a regular expression matches is told by the server, of
 * the rows that are seen: a pattern is never run in the page.
 */
export function useMarkings(feed: LogFeed, source: RowSource, from: number): (row: LineRow) => Marking | null {
  const { query, state } = feed.search;
  const text = useMemo(() => textMarking(query), [query]);
  const isPattern = query?.mode === 'regex' && query.text !== '' && query.inverse !== true;
  const [told, setTold] = useState<Told>({ query: null, ranges: new Map() });
  const hits = state === null || state.state === 'failed' ? 0 : state.hits;
  const begin = isPattern && hits > 0 ? firstTime(source, from) : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: more hits may be among the rows that are seen
  useEffect(() => {
    if (begin === '') return;
    const timer = setTimeout(async () => {
      const found = await feed.search.hitsFrom(begin, mostHits);
      if (found === null) return;
      setTold({ query, ranges: new Map(found.hits.map((hit) => [writePlace(hit), hit.r])) });
    }, settleMs);
    return () => clearTimeout(timer);
  }, [feed, query, begin, hits]);
  return (row) => {
    if (!isPattern) return text;
    const found = row.found ?? (told.query === query ? told.ranges.get(writePlace(row.line)) : undefined);
    return found === undefined ? null : rangeMarking(plainText(row.line.m), found);
  };
}

function firstTime(source: RowSource, from: number): string {
  for (let row = from; row < Math.min(from + 50, source.end); row++) {
    const time = timeOf(source.at(row));
    if (time !== '') return time;
  }
  return '';
}
