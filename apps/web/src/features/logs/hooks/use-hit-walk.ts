import type { LogHit } from '@berth/contract';
import { useEffect, useRef, useState } from 'react';
import type { LogFeed } from '../api/log-feed.ts';

export interface CurrentHit {
  /** Its number among all hits: 0 is the oldest. */
  number: number;
  hit: LogHit;
}

export interface HitWalk {
  current: CurrentHit | null;
  /**
   * Goes to the next (1) or the previous (-1) hit; round at the ends.
   * @param from where to begin if there is no current one: the time of the first row that is seen.
   */
  step(direction: 1 | -1, from: string): Promise<CurrentHit | null>;
}

/** Walks along the hits of the search, wherever in the log they are. */
export function useHitWalk(feed: LogFeed): HitWalk {
  const [current, setCurrent] = useState<CurrentHit | null>(null);
  const walk = useRef(0);
  const { query } = feed.search;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another search has other hits
  useEffect(() => setCurrent(null), [feed, query]);
  return {
    current,
    async step(direction, from) {
      const total = feed.search.state?.hits ?? 0;
      if (total === 0) return null;
      const mine = ++walk.current;
      let number = current === null ? null : current.number + direction;
      if (number === null) {
        const found = from === '' ? null : await feed.search.hitsFrom(from, 1);
        const at = found?.from ?? total;
        number = direction === 1 ? at : at - 1;
      }
      const round = ((number % total) + total) % total;
      const hit = await feed.search.hit(round);
      // Somebody went on meanwhile, or searches something else.
      if (hit === null || mine !== walk.current || feed.search.query !== query) return null;
      const next = { number: round, hit };
      setCurrent(next);
      return next;
    },
  };
}
