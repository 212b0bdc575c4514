import { findRanges, type Marking } from './find-hits.ts';
import type { Span } from './line-spans.ts';

export interface MarkedSpan extends Span {
  hit?: true;
}

/** Cuts the pieces of a line where a searched text begins and ends. */
export function markSpans(spans: readonly Span[], marking: Marking | null): readonly MarkedSpan[] {
  if (marking === null) return spans;
  const ranges = findRanges(spans.map((span) => span.text).join(''), marking);
  if (ranges.length === 0) return spans;
  const marked: MarkedSpan[] = [];
  let offset = 0;
  for (const span of spans) {
    const end = offset + span.text.length;
    let at = offset;
    for (const [from, to] of ranges) {
      if (to <= at || from >= end) continue;
      if (from > at) marked.push({ ...span, text: span.text.slice(at - offset, from - offset) });
      const [begin, finish] = [Math.max(from, at), Math.min(to, end)];
      marked.push({ ...span, text: span.text.slice(begin - offset, finish - offset), hit: true });
      at = finish;
    }
    if (at < end) marked.push({ ...span, text: span.text.slice(at - offset) });
    offset = end;
  }
  return marked;
}
