import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { writtenOut } from './written-out.ts';

/** What is known of a person's regular expression once it has been read. */
export interface ReadPattern {
  /** With its repetitions written out. */
  tree: AST.Pattern;
  /** It has an upper-case letter outside escapes, so that smart case is exact. */
  hasUpperCase: boolean;
  /** ASCII text that every match holds; empty where none is sure. */
  literal: string;
}

/** A pattern that cannot be searched for, and why. Needs nothing of the server, so that it can be thrown in a thread. */
export class PatternRefused extends Error {}

/** The longest line takes a pattern of so many characters some seconds. */
const mostSize = 1000;

const parser = new RegExpParser({ ecmaVersion: 2025 });

/**
 * Reads a regular expression, and refuses what cannot be matched in linear time: back-references and look-around (V8's
 * breadth-first engine knows neither), and what the same engine does not know besides.
 * @throws PatternRefused
 */
export function readPattern(source: string): ReadPattern {
  const tree = parse(source);
  let hasUpperCase = false;
  visitRegExpAST(tree, {
    onBackreferenceEnter: () => refuse('Back-references cannot be searched for.'),
    onAssertionEnter({ kind }) {
      if (kind === 'lookahead' || kind === 'lookbehind') refuse('Look-around cannot be searched for.');
    },
    onModifiersEnter: () => refuse('Flags within the pattern cannot be used.'),
    onCharacterEnter({ raw }) {
      if (raw === '\\p' || raw === '\\P' || raw === '\\k') refuse(`${raw} cannot be used.`);
      if (!raw.startsWith('\\') && raw !== raw.toLowerCase()) hasUpperCase = true;
    },
  });
  const linear = writtenOut(tree, mostSize) ?? refuse('So many repetitions cannot be searched for.');
  return { tree: parse(linear), hasUpperCase, literal: sureText(tree) };
}

function parse(source: string): AST.Pattern {
  try {
    return parser.parsePattern(source, 0, source.length, { unicode: false, unicodeSets: false });
  } catch (cause) {
    const words = cause instanceof Error ? cause.message.replace(/^Invalid regular expression: \/.*\/: /s, '') : '';
    throw new PatternRefused(`This is no regular expression: ${words}.`, { cause });
  }
}

function refuse(why: string): never {
  throw new PatternRefused(why);
}

/** The longest run of plain characters that every match must hold. */
function sureText(tree: AST.Pattern): string {
  if (tree.alternatives.length !== 1) return '';
  let longest = '';
  let run = '';
  for (const element of tree.alternatives[0]?.elements ?? []) {
    const plain = element.type === 'Character' && element.value >= 0x20 && element.value < 0x7f;
    run = plain ? run + String.fromCharCode(element.value) : '';
    if (run.length > longest.length) longest = run;
  }
  return longest;
}
