import { type Level, levelOfWord } from './level-words.ts';

/** A level stands near the beginning, or it is a word like any other: characters. */
const head = 160;

const candidate =
  /\b(?:emerg(?:ency)?|alert|crit(?:ical)?|fatal|panic|severe|err(?:or)?|warn(?:ing)?|wrn|notice|note|system|info(?:rmation)?|inf|debug|dbug|dbg|trace|trce|trc|verbose|fine(?:r|st)?|ftl|pnc|dpanic|fail|vrb|silly)\b/gi;

/** The level that a line of plain words names in one of the manners of loggers; a word within its message does not count. */
export function levelInWords(line: string): Level | null {
  const text = line.length > head ? line.slice(0, head) : line;
  candidate.lastIndex = 0;
  for (let found = candidate.exec(text); found !== null; found = candidate.exec(text)) {
    if (names(text, found.index, found.index + found[0].length)) return levelOfWord(found[0]);
  }
  return null;
}

function names(text: string, from: number, to: number): boolean {
  const before = from === 0 ? '' : text.charAt(from - 1);
  const after = text.charAt(to);
  if (isBracketed(before, after, text, to)) return true;
  const word = text.slice(from, to);
  if (word === word.toUpperCase()) return isShouted(text, from, before, after);
  // What is not shouted must be marked as a level in another way.
  if (/^(?:note|system|alert|fine|finer|finest|silly)$/i.test(word)) return false;
  if (from === 0) return after === ':' || after === '\t' || /^ {2,}\S/.test(text.slice(to, to + 8));
  if (before !== ' ' && before !== '\t') return false;
  const start = text.slice(0, from);
  if (isTime(start)) return after === ':' || after === ' ' || after === '\t';
  return after === ':' && from <= 40 && /\d/.test(start);
}

/** `[warn]`, `[WARN ]`, `[core:error]`, `[12:00:00 INF]`, `|ERROR|`. */
function isBracketed(before: string, after: string, text: string, to: number): boolean {
  const closes = after === ']' || (after === ' ' && /^ *\]/.test(text.slice(to, to + 6)));
  if (closes) return before === '[' || before === ':' || before === ' ';
  return (before === '|' && after === '|') || (before === '<' && after === '>') || (before === '(' && after === ')');
}

/** ` ERROR `, `WARNING:root:…`, ` - INFO - `, `ERROR/MainProcess`: at the beginning, behind a time, or between dashes. */
function isShouted(text: string, from: number, before: string, after: string): boolean {
  if (after !== '' && !' \t:|]-,/!>('.includes(after)) return false;
  if (from === 0) return true;
  if (!' \t|[-:('.includes(before)) return false;
  const start = text.slice(0, from);
  if (/(?:^|\s)(?:0|no|without) $/i.test(start)) return false;
  return /\d/.test(start) || /^(?:\S+ - |npm )$/.test(start) || !/[A-Za-z]/.test(start);
}

/** Nothing but a time and what stands around it. */
function isTime(start: string): boolean {
  return /\d/.test(start) && /^[\d\s\-:.,+/[\]()#TZ]*$/.test(start);
}
