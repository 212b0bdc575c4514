import type { LogQuery } from '@berth/contract';
import { readPattern } from './read-pattern.ts';
import { withoutCase } from './without-case.ts';

/** What a line's text is asked. */
export interface TextTest {
  holds(text: string): boolean;
  /** Pairs of begin and end of what was found, at most 50. */
  rangesIn(text: string): [number, number][];
  /** ASCII text that a line must hold to pass; empty where none is sure. */
  literal: string;
  ignoreCase: boolean;
}

const mostRanges = 50;

/**
 * Makes the test of a query's text; null where it asks for none.
 * @throws PatternRefused
 */
export function textTest({ text, mode, case: how }: Pick<LogQuery, 'text' | 'mode' | 'case'>): TextTest | null {
  if (text === '') return null;
  if (mode === 'text') {
    const ignoreCase = how === 'ignore' || (how === 'smart' && text === text.toLowerCase());
    const source = text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    // Plain text never goes back, so that the flag does no harm.
    return fromRegex(source, ignoreCase ? 'gi' : 'g', /^[\x20-\x7e]+$/.test(text) ? text : '', ignoreCase);
  }
  const { tree, hasUpperCase, literal } = readPattern(text);
  const ignoreCase = how === 'ignore' || (how === 'smart' && !hasUpperCase);
  return fromRegex(ignoreCase ? withoutCase(tree) : tree.raw, 'g', literal, ignoreCase);
}

function fromRegex(source: string, flags: string, literal: string, ignoreCase: boolean): TextTest {
  const regex = new RegExp(source, flags);
  return {
    literal,
    ignoreCase,
    holds(text) {
      regex.lastIndex = 0;
      return regex.test(text);
    },
    rangesIn(text) {
      const ranges: [number, number][] = [];
      regex.lastIndex = 0;
      for (const hit of text.matchAll(regex)) {
        if (hit[0] !== '') ranges.push([hit.index, hit.index + hit[0].length]);
        if (ranges.length >= mostRanges) break;
      }
      return ranges;
    },
  };
}
