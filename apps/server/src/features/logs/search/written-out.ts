import type { AST } from '@eslint-community/regexpp';

/** V8's linear engine copies what is repeated, one repetition within the other up to so many times; beyond that it declines. */
const mostCopies = 16;

interface Piece {
  source: string;
  /** How often the engine copies the innermost of it. */
  copies: number;
  /** How many characters and classes it is in all, copies counted. */
  size: number;
}

/**
 * The same pattern with its repetitions written out so far that V8's linear engine takes them all: `a{40}` becomes
 * `a{16}a{16}a{8}`. Groups do not capture any more. Undefined where that is more than `mostSize` characters and classes: each is
 * asked at every character of a line.
 */
export function writtenOut(tree: AST.Pattern, mostSize: number): string | undefined {
  let tooLong = false;

  function ofAlternatives(alternatives: readonly AST.Alternative[]): Piece {
    const pieces = alternatives.map(({ elements }) => elements.map(ofElement));
    const source = pieces.map((elements) => elements.map((piece) => piece.source).join('')).join('|');
    const all = pieces.flat();
    const size = all.reduce((sum, piece) => sum + piece.size, 0);
    return { source, copies: Math.max(1, ...all.map((piece) => piece.copies)), size };
  }

  function ofElement(element: AST.Element): Piece {
    if (element.type === 'Quantifier') return repeated(element);
    if (element.type !== 'Group' && element.type !== 'CapturingGroup')
      return { source: element.raw, copies: 1, size: 1 };
    const inner = ofAlternatives(element.alternatives);
    return { ...inner, source: `(?:${inner.source})` };
  }

  function repeated({ element, min, max, greedy }: AST.Quantifier): Piece {
    const one = ofElement(element);
    const lazy = greedy ? '' : '?';
    const room = Math.max(1, Math.floor(mostCopies / one.copies));
    const isEndless = max === Number.POSITIVE_INFINITY;
    const size = one.size * (isEndless ? min + 1 : max);
    tooLong ||= size > mostSize;
    if (tooLong) return one;
    if (isEndless && min + 1 <= room) {
      const times = min === 0 ? '*' : min === 1 ? '+' : `{${min},}`;
      return { source: `${one.source}${times}${lazy}`, copies: one.copies * (min + 1), size };
    }
    let [least, most] = [min, isEndless ? min : max];
    const parts: string[] = [];
    for (let times = Math.min(most, room); times > 0; times = Math.min(most, room)) {
      const atLeast = Math.min(least, times);
      parts.push(atLeast === 1 && times === 1 ? one.source : `${one.source}{${atLeast},${times}}${lazy}`);
      least -= atLeast;
      most -= times;
    }
    const copies = one.copies * Math.max(1, Math.min(isEndless ? min : max, room));
    if (isEndless) parts.push(`${one.source}*${lazy}`);
    return { source: parts.length === 0 ? '(?:)' : parts.join(''), copies, size };
  }

  const { source, size } = ofAlternatives(tree.alternatives);
  return tooLong || size > mostSize ? undefined : source;
}
