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
  /** Where the steps so far lead, which may be further than what is shown: no step is lost when they come faster than the hits. */
  const goal = useRef<Promise<number | null>>(Promise.resolve(null));
  const { query } = feed.search;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another search has other hits
  useEffect(() => {
    setCurrent(null);
    goal.current = Promise.resolve(null);
  }, [feed, query]);
  return {
    current,
    async step(direction, from) {
      const total = feed.search.state?.hits ?? 0;
      if (total === 0) return null;
      const mine = ++walk.current;
      const isMine = () => mine === walk.current && feed.search.query === query;
      const aim = goal.current.then(async (number) => {
        const next = number === null ? await firstNumber(feed, direction, from, total) : number + direction;
        return ((next % total) + total) % total;
      });
      goal.current = aim;
      const number = await aim;
      // Somebody went on meanwhile, or searches something else.
      if (!isMine()) return null;
      const hit = await feed.search.hit(number);
      if (!isMine()) return null;
      if (hit === null) {
        goal.current = Promise.resolve(current?.number ?? null);
        return null;
      }
      const next = { number, hit };
      setCurrent(next);
      return next;
    },
  };
}

/** The number of the hit that comes first from a time on, or of the one before it. */
async function firstNumber(feed: LogFeed, direction: 1 | -1, from: string, total: number): Promise<number> {
  const found = from === '' ? null : await feed.search.hitsFrom(from, 1);
  const at = found?.from ?? total;
  return direction === 1 ? at : at - 1;
}
