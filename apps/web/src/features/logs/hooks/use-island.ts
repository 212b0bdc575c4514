import type { LogPlace, PlacedLine } from '@berth/contract';
import { useEffect, useState } from 'react';
import type { LogFeed } from '../api/log-feed.ts';
import { Island } from '../model/island.ts';
import { findPlace } from '../model/log-place.ts';
import type { LineRow, RowSource } from '../model/log-rows.ts';

export interface Landing {
  source: RowSource;
  row: number;
}

export interface IslandView {
  island: Island | null;
  /** Loads the lines around a place apart from the live end. @returns where the place is; null where it cannot be loaded. */
  open(place: LogPlace): Promise<Landing | null>;
  /** Loads on towards the live end. @returns the same row in the live rows where the island has met them. */
  loadNewer(anchor: LogPlace | null): Promise<Landing | null>;
  close(): void;
}

/** A part of the log that is shown apart from its live end. */
export function useIsland(feed: LogFeed): IslandView {
  const [island, setIsland] = useState<Island | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an island is a part of one feed
  useEffect(() => setIsland(null), [feed]);
  return {
    island,
    async open(place) {
      const next = new Island(feed.page, feed.bounds);
      const row = await next.open(place);
      const shown = row === null ? undefined : next.store.at(row);
      if (row === null || shown?.kind !== 'line') return null;
      const landed = join(feed, next.meet(firstLine(feed)), shown.line);
      setIsland(landed === null ? next : null);
      return landed ?? { source: next.store, row };
    },
    async loadNewer(anchor) {
      const joined = (await island?.loadNewer(firstLine(feed))) ?? null;
      feed.changed();
      const landed = join(feed, joined, anchor);
      if (joined !== null) setIsland(null);
      return landed;
    },
    close: () => setIsland(null),
  };
}

function firstLine(feed: LogFeed): PlacedLine | undefined {
  const { store } = feed.live;
  for (let row = store.first; row < store.end; row++) {
    const line = store.at(row);
    if (line?.kind === 'line') return line.line;
  }
  return undefined;
}

/** Makes lines that reach up to the live ones a part of them. @returns where the place is then. */
function join(feed: LogFeed, rows: LineRow[] | null, place: LogPlace | PlacedLine | null): Landing | null {
  const { store } = feed.live;
  if (rows === null || store.isFull(rows.length)) return null;
  feed.live.takeIsland(rows);
  const row = place && findPlace(store, place);
  return row === null ? null : { source: store, row };
}
