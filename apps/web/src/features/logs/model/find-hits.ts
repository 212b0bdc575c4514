import type { LogHit, LogQuery } from '@berth/contract';

/** Where a row holds what is searched: by ranges of its plain text, or by what is to be looked for. */
export interface Marking {
  /** Finds what is to be marked; made of escaped text only, so it is quick whatever was typed. */
  matcher: RegExp;
  /** Ranges of the whole plain text, where the server told them. */
  ranges?: LogHit['r'];
}

/** What marks a literal text; null where nothing is to be marked so. Case counts as the server sees it. */
export function textMarking(query: LogQuery | null): Marking | null {
  if (query === null || query.text === '' || query.mode !== 'text' || query.inverse === true) return null;
  const exact = query.case === 'exact' || (query.case === 'smart' && /\p{Lu}/u.test(query.text));
  return { matcher: new RegExp(escaped(query.text), exact ? 'g' : 'gi') };
}

/** What marks the ranges that the server found in a line, and the same words where the line is shown in parts. */
export function rangeMarking(plain: string, ranges: LogHit['r']): Marking | null {
  const words = new Set(ranges.map(([from, to]) => plain.slice(from, to)).filter((word) => word !== ''));
  if (words.size === 0) return null;
  return { ranges, matcher: new RegExp([...words].map(escaped).join('|'), 'g') };
}

/** Where the text stands in a line: pairs of begin and end. */
export function findRanges(line: string, { matcher, ranges }: Marking): LogHit['r'] {
  return ranges ?? [...line.matchAll(matcher)].map((hit) => [hit.index, hit.index + hit[0].length]);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
