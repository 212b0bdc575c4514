import { type RefObject, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react';
import { type Anchor, LogLayout } from '../model/log-layout.ts';
import { heights, type RowSource } from '../model/log-rows.ts';
import { measureRows } from '../model/measure-rows.ts';

/** So near to the end counts as being there: pixels. */
const nearEnd = 24;
/** More rows are asked for before an edge is reached: pixels. */
const nearEdge = 1200;
/** One character of the log's font, and what stands beside the message: pixels. */
const characterWidth = 7.5;
const besideMessage = 220;

export interface LogView {
  scroller: RefObject<HTMLDivElement | null>;
  body: RefObject<HTMLDivElement | null>;
  layout: LogLayout;
  /** Rows that are drawn. */
  from: number;
  to: number;
  /** The first and the last row that are seen. */
  firstSeen: number;
  lastSeen: number;
  following: boolean;
  /** Rows that came since the view was held. */
  newer: number;
  /** So near to an edge that more should be there. */
  wants: { older: boolean; newer: boolean };
  follow(on: boolean): void;
  /** Brings a row of a source to the middle, or leaves it at its height, and holds the view there. */
  show(source: RowSource, row: number, above?: number): void;
  /** Moves by so many rows' height. */
  scrollToRow(row: number): void;
  onScroll(): void;
}

interface Position {
  source: RowSource;
  following: boolean;
  anchor: Anchor | null;
  heldAt: number;
}

/**
 * The part of the rows that is seen, and how it moves: at the end while following, else held at its row.
 * @param source another one begins anew: at its end, unless a row of it was asked for.
 * @param isLive whether new rows come at its end, which can be followed.
 */
export function useLogView(source: RowSource, isLive: boolean, wrap: boolean): LogView {
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => new LogLayout(source), [source]);
  const [position, setPosition] = useState<Position>({ source, following: true, anchor: null, heldAt: 0 });
  const [size, setSize] = useState({ width: 1000, height: 600 });
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  /** Where we put the view ourselves: a smaller value than this was somebody's scrolling. */
  const placed = useRef(0);

  const begun = position.source === source ? position : { source, following: true, anchor: null, heldAt: source.end };
  const following = begun.following && isLive;
  const columns = Math.max(20, Math.floor((size.width - besideMessage) / characterWidth));
  layout.update({ wrap, columns });
  const end = Math.max(0, layout.rows.total - size.height);
  const scrollTop = following || begun.anchor === null ? end : Math.min(Math.max(0, layout.topOf(begun.anchor)), end);
  const { from, to } = layout.range(scrollTop, size.height);

  useLayoutEffect(() => {
    if (measureRows(layout, body.current)) redraw();
  });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const wanted = following ? element.scrollHeight - element.clientHeight : scrollTop;
    if (Math.abs(element.scrollTop - wanted) > 0.5) element.scrollTop = wanted;
    placed.current = element.scrollTop;
  });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const hold = (anchor: Anchor) =>
    setPosition({ source, following: false, anchor, heldAt: following ? source.end : begun.heldAt });
  return {
    scroller,
    body,
    layout,
    from,
    to,
    firstSeen: layout.rows.rowAt(scrollTop),
    lastSeen: layout.rows.rowAt(scrollTop + size.height - 1),
    following,
    newer: following ? 0 : source.end - begun.heldAt,
    wants: { older: scrollTop < nearEdge, newer: layout.rows.total - scrollTop - size.height < nearEdge },
    follow(on) {
      if (on) setPosition({ source, following: true, anchor: null, heldAt: source.end });
      else if (following) hold(layout.anchorAt(scroller.current?.scrollTop ?? 0));
    },
    show(of, row, above = Math.round(heights.line / 2 - size.height / 2)) {
      setPosition({ source: of, following: false, anchor: { row, above }, heldAt: of.end });
    },
    scrollToRow(row) {
      const top = layout.rows.offsetOf(row);
      if (top < scrollTop) hold({ row, above: 0 });
      else if (top + layout.rows.get(row) > scrollTop + size.height)
        hold({ row, above: layout.rows.get(row) - size.height });
    },
    onScroll() {
      const element = scroller.current;
      if (element === null) return;
      const top = element.scrollTop;
      if (Math.abs(top - placed.current) <= 1) return;
      const atEnd = isLive && element.scrollHeight - top - element.clientHeight < nearEnd;
      const forward = top > placed.current;
      placed.current = top;
      if (atEnd && (following || forward)) setPosition({ source, following: true, anchor: null, heldAt: source.end });
      else hold(layout.anchorAt(top));
    },
  };
}
