/** What is searched for: plain text. Case counts where `matchCase` is set. */
export interface Query {
  text: string;
  matchCase: boolean;
}

/** Makes the question that is asked of each line. */
export function toMatcher({ text, matchCase }: Query): RegExp | null {
  if (text === '') return null;
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'), matchCase ? 'gu' : 'giu');
}

/** Where the text stands in a line: pairs of begin and end. */
export function findRanges(line: string, matcher: RegExp): [number, number][] {
  return [...line.matchAll(matcher)].map((hit) => [hit.index, hit.index + hit[0].length]);
}
