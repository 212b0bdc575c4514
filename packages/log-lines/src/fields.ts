import { jsonFields } from './json-fields.ts';
import type { LineFields, LogField } from './line-fields.ts';
import { logfmtFields } from './logfmt-fields.ts';

/** Longer lines are not taken apart: characters. */
const longestLine = 64 * 1024;

/**
 * The fields of a line of JSON or logfmt, or of words with logfmt behind them; null where it is neither. Looks at the first
 * and last characters before anything else, so that it may be asked of every line that is drawn.
 * @param text the line without colours and control characters.
 */
export function fieldsOf(text: string): LineFields | null {
  if (text.length > longestLine) return null;
  const line = text.trim();
  if (line.startsWith('{') && line.endsWith('}')) return jsonFields(line);
  return line.includes('=') ? logfmtFields(line) : null;
}

/** The value as its format writes it: text in quotes, the rest as it is. */
export function writtenValue({ kind, value }: LogField): string {
  return kind === 'string' ? JSON.stringify(value) : value;
}
