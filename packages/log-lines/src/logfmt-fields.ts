import type { FieldKind, LineFields, LogField } from './line-fields.ts';
import { splitMessage } from './message-keys.ts';

const mostFields = 300;
/** A key up to its `=`; what a shell, a URL or arithmetic writes with `=` has other characters before it. */
const key = /[A-Za-z_@][\w.@/-]{0,60}=/y;
const bareValue = /[^\s"=]*(?=\s|$)/y;
const quotedValue = /"(?:[^"\\]|\\.)*"(?=\s|$)/y;

/**
 * The fields of a line of logfmt, or of words with at least two pairs behind them (`listening port=80 tls=false`); null
 * where the line is not so made. One pass, no way back.
 */
export function logfmtFields(line: string): LineFields | null {
  const fields: LogField[] = [];
  let wordsEnd = 0;
  for (let at = 0; at < line.length; ) {
    const pair = pairAt(line, at);
    if (pair !== null && fields.length < mostFields) {
      fields.push(pair.field);
      at = pair.end;
    } else {
      // Words after a pair: what stood before them was part of the words, too.
      at = endOfWord(line, at);
      wordsEnd = at;
      fields.length = 0;
    }
    while (line.charCodeAt(at) === 0x20) at++;
  }
  if (fields.length < 2) return null;
  if (wordsEnd > 0) return { format: 'logfmt', message: line.slice(0, wordsEnd), fields };
  return { format: 'logfmt', ...splitMessage(fields) };
}

function pairAt(line: string, at: number): { field: LogField; end: number } | null {
  key.lastIndex = at;
  if (!key.test(line)) return null;
  const from = key.lastIndex;
  const name = line.slice(at, from - 1);
  if (line[from] === '"') {
    quotedValue.lastIndex = from;
    if (!quotedValue.test(line)) return null;
    const value = unescaped(line.slice(from + 1, quotedValue.lastIndex - 1));
    return { field: { key: name, value, kind: 'string' }, end: quotedValue.lastIndex };
  }
  bareValue.lastIndex = from;
  if (!bareValue.test(line)) return null;
  const value = line.slice(from, bareValue.lastIndex);
  return { field: { key: name, value, kind: kindOf(value) }, end: bareValue.lastIndex };
}

function endOfWord(line: string, at: number): number {
  const end = line.indexOf(' ', at);
  return end === -1 ? line.length : end;
}

function kindOf(value: string): FieldKind {
  if (/^-?\d{1,40}(\.\d{1,40})?$/.test(value)) return 'number';
  if (value === 'true' || value === 'false') return 'boolean';
  return value === 'null' || value === 'nil' ? 'null' : 'string';
}

const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r' };

function unescaped(text: string): string {
  return text.includes('\\') ? text.replace(/\\(.)/g, (_, letter: string) => escapes[letter] ?? letter) : text;
}
