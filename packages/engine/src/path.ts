import { EngineError } from './errors.ts';

const CONTAINER = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;
const IMAGE = /^[a-zA-Z0-9][a-zA-Z0-9_.\-/:@]*$/;

export type QueryValue = string | number | boolean | readonly string[] | undefined;
export type Query = Readonly<Record<string, QueryValue>>;

/**
 * A full id, a short id or a name of a container, exec, volume or network, fit to stand in a path.
 * Throws `bad_request` for anything else: the engine decodes %2f before it routes, so a slash must never get in.
 */
export function segment(reference: string): string {
  if (!CONTAINER.test(reference) || reference.length > 255) throw refused(reference);
  return encodeURIComponent(reference);
}

/** An image's id, `name:tag` or `name@digest`, fit to stand in a path. Throws `bad_request` for anything else. */
export function imageSegment(reference: string): string {
  const odd = reference.split('/').some((part) => part === '' || part === '.' || part === '..');
  if (!IMAGE.test(reference) || odd || reference.length > 512) throw refused(reference);
  return encodeURIComponent(reference);
}

/** A query string with its `?`, or nothing. Undefined values are left out; booleans become 1 and 0. */
export function queryString(query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined) continue;
    if (typeof value === 'boolean') params.append(key, value ? '1' : '0');
    else if (typeof value === 'object') for (const one of value) params.append(key, one);
    else params.append(key, String(value));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** The engine's `filters` parameter: a JSON object of string lists; undefined when there are none. */
export function filtersQuery(filters: Readonly<Record<string, readonly string[]>> | undefined): string | undefined {
  return filters === undefined || Object.keys(filters).length === 0 ? undefined : JSON.stringify(filters);
}

function refused(reference: string): EngineError {
  return new EngineError('bad_request', `"${reference.slice(0, 80)}" is no id and no name that the engine knows.`);
}
