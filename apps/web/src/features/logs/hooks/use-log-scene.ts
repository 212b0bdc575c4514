import type { LogPlace } from '@berth/contract';
import { useEffect } from 'react';
import type { FeedState, LogFeed } from '../api/log-feed.ts';
import { isFiltering, type LogAddress, queryOf } from '../model/log-address.ts';
import { findPlace, findTime, readPlace, timeOf } from '../model/log-place.ts';
import type { RowSource } from '../model/log-rows.ts';
import { type HitWalk, useHitWalk } from './use-hit-walk.ts';
import { useIsland } from './use-island.ts';
import type { ChangeAddress } from './use-log-address.ts';
import { type LogView, useLogView } from './use-log-view.ts';

export interface LogScene {
  /** What is shown: the live end, an island of older lines, or the hits of a filter. */
  source: RowSource;
  kind: 'live' | 'island' | 'hits';
  view: LogView;
  walk: HitWalk;
  /** Shows a line, wherever in the log it is. */
  goTo(place: LogPlace): Promise<void>;
  goToTime(time: string): Promise<void>;
  goLive(): void;
  loadNewer(): Promise<void>;
  step(direction: 1 | -1): Promise<void>;
}

/** Which part of the log is on screen, and the ways from one to another. */
export function useLogScene(
  feed: LogFeed,
  state: FeedState,
  [address, change]: readonly [LogAddress, ChangeAddress],
  wrap: boolean,
): LogScene {
  const islands = useIsland(feed);
  const { island } = islands;
  const query = queryOf(address, feed.bounds);
  const asked = JSON.stringify(query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new object with the same words is the same query
  useEffect(() => feed.search.start(query), [feed, asked]);

  const filtering = isFiltering(address);
  const kind = filtering ? 'hits' : island === null ? 'live' : 'island';
  const { rows } = feed.search;
  const source: RowSource = filtering ? rows : (island?.store ?? feed.live.store);
  const view = useLogView(source, kind !== 'island' && feed.bounds.until === null, wrap);
  const walk = useHitWalk(feed);

  useEffect(() => feed.hold(kind === 'island' || !view.following), [feed, kind, view.following]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new state is what says that rows came or went
  useEffect(() => {
    if (kind === 'hits') rows.want(view.from, view.to);
    else if (kind === 'island') {
      if (view.wants.older) void island?.loadOlder().then(() => feed.changed());
      else if (view.wants.newer) void loadNewer();
    } else if (view.wants.older) feed.loadOlder();
  }, [feed, state, source, view.from, view.to, view.wants.older, view.wants.newer]);

  const goTo = async (place: LogPlace) => {
    for (const store of [feed.live.store, ...(island === null ? [] : [island.store])]) {
      const row = findPlace(store, place);
      if (row === null) continue;
      if (store === feed.live.store) islands.close();
      return view.show(store, headOf(store, row));
    }
    const landing = await islands.open(place);
    if (landing !== null) view.show(landing.source, headOf(landing.source, landing.row));
  };
  const goToTime = async (time: string) => {
    if (filtering) {
      const found = await feed.search.hitsFrom(time, 1);
      if (found !== null) view.show(rows, Math.min(found.from, rows.end - 1));
      return;
    }
    const { store } = feed.live;
    const loaded = feed.live.atStart || firstTime(store) <= time;
    if (!loaded) return goTo({ t: time });
    islands.close();
    view.show(store, Math.min(findTime(store, time), store.end - 1));
  };
  const goLive = () => {
    // The newest lines are outside of a time that has ended.
    if (feed.bounds.until !== null) change({ last: undefined, from: undefined, to: undefined });
    islands.close();
    view.follow(true);
  };
  const loadNewer = async () => {
    const seen = source.at(view.firstSeen);
    const above = view.layout.rows.offsetOf(view.firstSeen);
    const place = seen?.kind === 'line' ? placeOf(seen.line) : null;
    const landing = await islands.loadNewer(place);
    if (landing !== null) view.show(landing.source, landing.row, (view.scroller.current?.scrollTop ?? above) - above);
  };
  const step = async (direction: 1 | -1) => {
    const seen = direction === 1 ? view.firstSeen : view.lastSeen;
    const found = await walk.step(direction, timeOf(source.at(seen)));
    if (found === null) return;
    if (filtering) view.show(rows, found.number);
    else await goTo(placeOf(found.hit));
  };

  const isThere = state.status === 'live' && state.hello !== null;
  const { at } = address;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link leads to its line once
  useEffect(() => {
    const place = at === undefined ? null : readPlace(at);
    if (isThere && place !== null) void goTo(place);
    else if (isThere && feed.bounds.until !== null) void goTo({ t: feed.bounds.until });
  }, [feed, isThere, at]);

  return { source, kind, view, walk, goTo, goToTime, goLive, loadNewer, step };
}

function firstTime(source: RowSource): string {
  for (let row = source.first; row < Math.min(source.first + 100, source.end); row++) {
    const time = timeOf(source.at(row));
    if (time !== '') return time;
  }
  return '\uffff';
}

function placeOf({ t, s, k }: LogPlace): LogPlace {
  return { t, ...(s === undefined ? {} : { s }), ...(k === undefined ? {} : { k }) };
}

/** What belongs to an entry is shown with its first line. */
function headOf(source: RowSource, row: number): number {
  const line = source.at(row);
  if (line?.kind !== 'line' || line.head === undefined) return row;
  let at = row;
  while (at > source.first && source.at(at) !== line.head) at--;
  return at;
}
