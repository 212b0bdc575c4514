import {
  beginsTrace,
  fieldsOf,
  type Level,
  type LineFields,
  levelOf,
  plainText,
  readTrace,
  type StackTrace,
} from '@berth/log-lines';
import { type Span, toSpans } from './line-spans.ts';
import type { LineRow } from './log-rows.ts';

/** Longer lines are drawn up to here: a browser cannot lay out a megabyte in one row. */
const shownCharacters = 8000;

/** What a row says of itself: found out when it is drawn. */
export interface RowContent {
  level: Level | null;
  /** The whole line without colours. */
  plain: string;
  /** What is drawn as its text. */
  spans: readonly Span[];
  /** Whether `spans` are of the whole line, so that places in it hold. */
  isWhole: boolean;
  fields: LineFields | null;
  trace: StackTrace | null;
  /** Characters that are not drawn. */
  hidden: number;
}

/** Reads a row. `size`: how many lines belong to it. */
export function readRow({ line, entry }: LineRow): RowContent {
  const plain = plainText(line.m);
  const trace = entry === undefined ? null : readTrace([plain, ...entry.map((row) => plainText(row.line.m))]);
  const fields = trace === null ? fieldsOf(plain) : null;
  const level = levelOf(plain) ?? (trace !== null || beginsTrace(plain) ? 'error' : null);
  const hidden = Math.max(0, line.m.length - shownCharacters);
  const title = trace?.title ?? fields?.message ?? plain;
  if (title !== plain)
    return { level, plain, spans: [{ text: title.slice(0, shownCharacters) }], isWhole: false, fields, trace, hidden };
  return { level, plain, spans: toSpans(line.m.slice(0, shownCharacters)), isWhole: true, fields, trace, hidden };
}

/** What every line of a logger has, and nobody reads twice. */
const dull = new Set([
  'level',
  'lvl',
  'severity',
  'time',
  'ts',
  't',
  'timestamp',
  '@timestamp',
  '@t',
  '@l',
  'pid',
  'hostname',
  'v',
]);
const mostCharacters = 90;
const longestValue = 24;

/** The fields that are told beside the message, in short. */
export function shortFields({ fields }: LineFields): string {
  let text = '';
  for (const { key, value } of fields) {
    if (dull.has(key) || value.length > longestValue) continue;
    const next = `${text}${text === '' ? '' : ' '}${key}=${value}`;
    if (next.length > mostCharacters) break;
    text = next;
  }
  return text;
}
