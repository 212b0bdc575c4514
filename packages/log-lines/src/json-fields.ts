import type { FieldKind, LineFields, LogField } from './line-fields.ts';
import { splitMessage } from './message-keys.ts';

/** Deeper objects, and more fields than so many, stay as text. */
const deepest = 6;
const mostFields = 300;

/** The fields of a line that is one JSON object; null where it is none. */
export function jsonFields(line: string): LineFields | null {
  try {
    const value: unknown = JSON.parse(line, exactly);
    if (!isObject(value)) return null;
    const fields: LogField[] = [];
    flatten(value, '', 1, fields);
    return { format: 'json', ...splitMessage(fields) };
  } catch {
    // No JSON, or nested so deeply that the stack ends.
    return null;
  }
}

/** A whole number beyond what a double holds keeps its digits: ids of traces are such. */
function exactly(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  return context?.source !== undefined && /^-?\d+$/.test(context.source) ? BigInt(context.source) : value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function flatten(object: Record<string, unknown>, before: string, depth: number, fields: LogField[]): void {
  for (const [name, value] of Object.entries(object)) {
    if (fields.length >= mostFields) return;
    const key = before + name;
    if (isObject(value) && depth < deepest && Object.keys(value).length > 0)
      flatten(value, `${key}.`, depth + 1, fields);
    else fields.push({ key, ...asText(value) });
  }
}

function asText(value: unknown): { value: string; kind: FieldKind } {
  if (typeof value === 'string') return { value, kind: 'string' };
  if (typeof value === 'number' || typeof value === 'bigint') return { value: String(value), kind: 'number' };
  if (typeof value === 'boolean') return { value: String(value), kind: 'boolean' };
  if (value === null) return { value: 'null', kind: 'null' };
  const text = JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner));
  return { value: text, kind: 'list' };
}
