import type { ContainerSummary } from '@berth/contract';
import { valuesOf } from './suggestions.ts';
import { type Filter, type FilterKey, filterKeys, formatWhere, parseWhere } from './where.ts';

/** What a person is typing: words to find, or a filter in the making such as `stack:sh` or `!label:`. */
export interface Draft {
  readonly not: boolean;
  readonly key: FilterKey;
  readonly rest: string;
}

/** A filter in the making; null when the text is words to find. */
export function readDraft(text: string): Draft | null {
  const match = /^([!-]?)([a-z]+):([\s\S]*)$/.exec(text.trimStart());
  const key = filterKeys.find((known) => known === match?.[2]);
  return match === null || key === undefined ? null : { not: match[1] !== '', key, rest: match[3] ?? '' };
}

/** The filter that a finished text stands for: `stack:shop,meet ` with its closing space. */
export function finishedFilter(text: string): Filter | null {
  const draft = readDraft(text);
  if (draft === null || !/\S\s$/.test(text)) return null;
  return parseWhere(`${draft.not ? '!' : ''}${draft.key}:${draft.rest.trim()}`)[0] ?? null;
}

export interface Offer {
  /** The text that the field holds when it is taken; a filter when it is complete. */
  readonly text: string;
  readonly filter: Filter | null;
}

/** The filter that is meant when a draft is closed by `Enter`: the value as written, else the first that is offered; null without a value. */
export function meantFilter(text: string, offered: readonly Offer[]): Filter | null {
  const written = finishedFilter(`${text.trimEnd()} `);
  if (written === null || readDraft(text)?.rest.trim() === '') return null;
  const exact = offered.some(({ filter }) => filter !== null && formatWhere([filter]) === formatWhere([written]));
  return exact ? written : (offered[0]?.filter ?? written);
}

const LIMIT = 8;

/** What could be meant by the text so far: keys for `st`, values for `stack:sh`. */
export function offers(text: string, rows: readonly ContainerSummary[]): Offer[] {
  const draft = readDraft(text);
  if (draft === null) return keyOffers(text.trim());
  const { not, key, rest } = draft;
  const found = valuesOf(key, rows).filter((value) => value.toLowerCase().includes(rest.toLowerCase()));
  return found.slice(0, LIMIT).map((value) => {
    const filter = { key, not, values: [value] };
    return { text: formatWhere([filter]), filter };
  });
}

function keyOffers(text: string): Offer[] {
  const not = /^[!-]/.test(text) ? '!' : '';
  const start = text.replace(/^[!-]/, '').toLowerCase();
  const keys = filterKeys.filter((key) => key.startsWith(start));
  return keys.map((key) => ({ text: `${not}${key}:`, filter: null }));
}

/** Adds a filter; one of the same key and sense takes its values in. */
export function addFilter(filters: readonly Filter[], filter: Filter): Filter[] {
  const same = filters.find(({ key, not }) => key === filter.key && not === filter.not);
  if (same === undefined) return [...filters, filter];
  const values = [...new Set([...same.values, ...filter.values])];
  return filters.map((known) => (known === same ? { ...same, values } : known));
}
