import { levelInJson, levelInPairs, levelOfLetter } from './level-fields.ts';
import { levelInWords } from './level-in-words.ts';
import { type Level, levelOfSeverity } from './level-words.ts';

const klog = /^([IWEFD])\d{4} \d\d:\d\d:\d\d\.\d+ /;
const bracketed = /^\[([IWEFD])\] /;
const rails = /^([DIWEFA]), \[\d{4}-/;
const syslog = /^<(\d{1,3})>/;
/** `1:M 01 Jan 2026 00:00:00.000 # …`: the sign is the level (redis: serverLogRaw). */
const redis = /^\d+:[XCSM] \d\d? \w{3} \d{4} \d\d:\d\d:\d\d\.\d{3} ([.\-*#]) /;
/** Its own words for what other programs call levels, always with two spaces (elog.c). */
const postgres = /(?:^|\s)(LOG|ERROR|FATAL|PANIC|WARNING|NOTICE|INFO|DEBUG[1-5]|DETAIL|HINT|STATEMENT|CONTEXT): {2}\S/;
const access = /HTTP\/\d(?:\.\d)?" ([1-5])\d\d(?: |$)/;
/** An error that was thrown or printed without a logger. */
const thrown =
  /^(?:(?:[\w$]+\.)*[A-Z][\w$]*(?:Error|Exception)(?::|$| \[)|Exception in thread |Uncaught |Unhandled |Traceback \(most recent|panic: |fatal error: |goroutine \d+ \[|thread '.{0,200} panicked at |npm ERR!|PHP (?:Fatal|Parse) error:)/;
const phpNotice = /^PHP (Warning|Notice|Deprecated): /;

/**
 * The level that a line of a log says it has, from its shown text (`plainText`); null where it does not say. Careful: a word
 * in the middle of a message is none. Looks at the beginning of the line only, so that it may be asked of every line.
 */
export function levelOf(text: string): Level | null {
  const first = text.charCodeAt(0);
  // {
  if (first === 0x7b) return levelInJson(text);
  // A frame of a trace, or what goes on from the line before: has no level of its own.
  if ((first === 0x20 || first === 0x09) && /^\s+(?:at |\.\.\. |File ")/.test(text)) return null;
  return (
    bySign(text, first) ??
    (text.includes('=') ? levelInPairs(text) : null) ??
    (text.includes('HTTP/') ? byStatus(text) : null) ??
    byOwnWords(text) ??
    levelInWords(text)
  );
}

function bySign(text: string, first: number): Level | null {
  // A to W, [
  const capital = first >= 0x41 && first <= 0x57;
  const letter = (capital ? (klog.exec(text) ?? rails.exec(text)) : first === 0x5b ? bracketed.exec(text) : null)?.[1];
  if (letter !== undefined) return levelOfLetter(letter);
  // <
  if (first === 0x3c) {
    const priority = syslog.exec(text)?.[1];
    if (priority !== undefined) return levelOfSeverity(Number(priority) & 7);
  }
  const sign = first >= 0x30 && first <= 0x39 ? redis.exec(text)?.[1] : undefined;
  if (sign === undefined) return null;
  return sign === '#' ? 'warn' : sign === '*' ? 'info' : 'debug';
}

/** A line of an access log, unless a logger put its own level before it. */
function byStatus(text: string): Level | null {
  const found = access.exec(text);
  if (found === null) return null;
  const own = levelInWords(text.slice(0, text.indexOf('"')));
  if (own !== null) return own;
  return found[1] === '5' ? 'error' : found[1] === '4' ? 'warn' : 'info';
}

function byOwnWords(text: string): Level | null {
  const word = text.includes(':  ') ? postgres.exec(text.slice(0, 200))?.[1] : undefined;
  if (word !== undefined) {
    if (word === 'ERROR' || word === 'FATAL' || word === 'PANIC') return 'error';
    if (word === 'WARNING') return 'warn';
    if (word.startsWith('DEBUG')) return 'debug';
    return word === 'LOG' || word === 'NOTICE' || word === 'INFO' ? 'info' : null;
  }
  if (thrown.test(text)) return 'error';
  const php = text.startsWith('PHP ') ? phpNotice.exec(text)?.[1] : undefined;
  return php === undefined ? null : php === 'Notice' ? 'info' : 'warn';
}
