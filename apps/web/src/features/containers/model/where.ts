/** What can be filtered by, in the order in which it is offered. */
export const filterKeys = ['state', 'health', 'stack', 'image', 'label'] as const;
export type FilterKey = (typeof filterKeys)[number];

/** One token of the filter bar: the row's `key` is (or is not) one of `values`. */
export interface Filter {
  readonly key: FilterKey;
  readonly not: boolean;
  readonly values: readonly string[];
}

/** Stands for "belongs to no stack" and "has no healthcheck". No stack can be named so. */
export const NONE = '(none)';

/**
 * Filters as the text that stands in the address: `stack:shop,meet;!label:tier=ephemeral`. Separators within a value are escaped with a backslash.
 */
export function formatWhere(filters: readonly Filter[]): string {
  return filters.map(({ key, not, values }) => `${not ? '!' : ''}${key}:${values.map(guard).join(',')}`).join(';');
}

/** The reverse of `formatWhere`. What cannot be read is left out: an address may be typed by hand. */
export function parseWhere(text: string): Filter[] {
  return split(text, ';').flatMap((part) => {
    const not = part.startsWith('!');
    const colon = part.indexOf(':');
    const key = filterKeys.find((known) => known === part.slice(not ? 1 : 0, colon));
    const values = split(part.slice(colon + 1), ',')
      .map(bare)
      .filter((value) => value !== '');
    return key === undefined || colon < 0 || values.length === 0 ? [] : [{ key, not, values }];
  });
}

function guard(value: string): string {
  return value.replace(/[\\,;]/g, '\\$&');
}

function bare(value: string): string {
  return value.replace(/\\([\s\S])/g, '$1');
}

function split(text: string, separator: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (let i = 0; i < text.length; i++) {
    const letter = text.charAt(i);
    if (letter === '\\') {
      part += letter + text.charAt(i + 1);
      i++;
    } else if (letter === separator) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  return [...parts, part];
}
