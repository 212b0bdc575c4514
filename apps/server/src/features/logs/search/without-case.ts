import { type AST, visitRegExpAST } from '@eslint-community/regexpp';

interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * The source of a pattern that matches in either case without the flag `i`, with which V8 could not change to its linear
 * engine. Letters become classes; ranges of ASCII letters get their counterparts.
 */
export function withoutCase(tree: AST.Pattern): string {
  const edits: Edit[] = [];
  visitRegExpAST(tree, {
    onCharacterEnter(node) {
      if (node.parent.type === 'CharacterClassRange') return;
      const other = otherCase(node.value);
      if (other === undefined) return;
      const both = written(node.value) + written(other);
      edits.push({
        start: node.start,
        end: node.end,
        text: node.parent.type === 'CharacterClass' ? both : `[${both}]`,
      });
    },
    onCharacterClassRangeEnter({ min, max, raw, start, end }) {
      const more = [rangeIn(min.value, max.value, 0x41, 0x5a, 32), rangeIn(min.value, max.value, 0x61, 0x7a, -32)];
      edits.push({ start, end, text: raw + more.join('') });
    },
  });
  let source = tree.raw;
  for (const { start, end, text } of edits.sort((a, b) => b.start - a.start)) {
    source = source.slice(0, start) + text + source.slice(end);
  }
  return source;
}

/** The one letter that differs from this one in nothing but case. */
function otherCase(code: number): number | undefined {
  const letter = String.fromCharCode(code);
  const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  return other.length === 1 && other !== letter ? other.charCodeAt(0) : undefined;
}

function rangeIn(min: number, max: number, first: number, last: number, shift: number): string {
  const [from, to] = [Math.max(min, first), Math.min(max, last)];
  return from > to ? '' : `${written(from + shift)}-${written(to + shift)}`;
}

function written(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
