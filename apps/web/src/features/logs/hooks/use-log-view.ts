import { type RefObject, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { FeedState, LogFeed } from '../api/log-feed.ts';
import { type Anchor, LogLayout } from '../model/log-layout.ts';

/** So near to the end counts as being there: pixels. */
const nearEnd = 24;
/** Older lines are asked for before the beginning is reached: pixels. */
const nearStart = 1200;
/** One character of the log's font, and what stands beside the message: pixels. */
const characterWidth = 7.5;
const besideMessage = 200;

export interface LogView {
  scroller: RefObject<HTMLDivElement | null>;
  body: RefObject<HTMLDivElement | null>;
  layout: LogLayout;
  from: number;
  to: number;
  following: boolean;
  /** Rows that came since the view was held. */
  newer: number;
  follow(on: boolean): void;
  /** Brings a row to the middle, and holds the view there. */
  show(row: number): void;
  onScroll(): void;
}

/** The part of the log that is seen, and how it moves: at the end while following, else held at its row. */
export function useLogView(feed: LogFeed, state: FeedState, wrap: boolean): LogView {
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => new LogLayout(feed.store), [feed]);
  const [following, setFollowing] = useState(true);
  const [size, setSize] = useState({ width: 1000, height: 600 });
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const anchor = useRef<Anchor | null>(null);
  const heldAt = useRef(0);
  /** Where we put the view ourselves: a smaller value than this was somebody's scrolling. */
  const placed = useRef(0);

  const columns = Math.max(20, Math.floor((size.width - besideMessage) / characterWidth));
  layout.update({ wrap, columns });
  const scrollTop = following
    ? Math.max(0, layout.rows.total - size.height)
    : anchor.current === null
      ? placed.current
      : layout.topOf(anchor.current);
  const { from, to } = layout.range(scrollTop, size.height);

  useLayoutEffect(() => {
    if (measure(layout, body.current)) redraw();
  });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const wanted = following ? element.scrollHeight - element.clientHeight : scrollTop;
    if (Math.abs(element.scrollTop - wanted) > 0.5) element.scrollTop = wanted;
    placed.current = element.scrollTop;
  });
  useEffect(() => feed.hold(!following), [feed, following]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new state is what says that the store has changed
  useEffect(() => {
    if (scrollTop < nearStart) feed.loadOlder();
  }, [feed, state, scrollTop]);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const follow = (on: boolean) => {
    if (on === following) return;
    anchor.current = on ? null : layout.anchorAt(scroller.current?.scrollTop ?? 0);
    heldAt.current = feed.store.end;
    setFollowing(on);
  };
  return {
    scroller,
    body,
    layout,
    from,
    to,
    following,
    newer: following ? 0 : feed.store.end - heldAt.current,
    follow,
    show(row) {
      follow(false);
      anchor.current = { row, above: Math.round(layout.rows.get(row) / 2 - size.height / 2) };
      redraw();
    },
    onScroll() {
      const element = scroller.current;
      if (element === null) return;
      const top = element.scrollTop;
      if (Math.abs(top - placed.current) <= 1) return;
      const atEnd = element.scrollHeight - top - element.clientHeight < nearEnd;
      if (following && top < placed.current && !atEnd) follow(false);
      if (!following && top > placed.current && atEnd) follow(true);
      anchor.current = layout.anchorAt(top);
      placed.current = top;
      redraw();
    },
  };
}

/** Corrects the estimates of the rows that are drawn; whether any was wrong. */
function measure(layout: LogLayout, body: HTMLDivElement | null): boolean {
  let wrong = false;
  for (const element of body?.children ?? []) {
    if (!(element instanceof HTMLElement)) continue;
    const row = Number(element.dataset.row);
    const height = element.offsetHeight;
    if (height === 0 || Math.abs(layout.rows.get(row) - height) < 0.5) continue;
    layout.rows.set(row, height);
    wrong = true;
  }
  return wrong;
}
