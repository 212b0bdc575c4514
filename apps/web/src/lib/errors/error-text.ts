import type { ErrorCode, FieldError } from '@berth/contract';
import { ApiError } from '../api/api-error.ts';
import { formatSpan } from '../format/time.ts';
import { defineWords } from '../i18n/define-words.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

const { say, useWords } = defineWords('errors', en, zh);

/** A failure in words for people, in the language on screen. */
export function errorText(error: unknown): string {
  if (!(error instanceof ApiError)) return say(isLoadFailure(error) ? 'part_not_loaded' : 'unexpected');
  const words = say(error.code);
  return error.retryAfter === null ? words : `${words} ${say('retry_in', { time: formatSpan(error.retryAfter) })}`;
}

// The browsers’ words for a part of the page that is not there: an update replaced it, or the server is away.
function isLoadFailure(error: unknown): boolean {
  return error instanceof Error && /dynamically imported module|module script|preload CSS/i.test(error.message);
}

const fieldKeys = {
  required: 'field_required',
  too_small: 'field_too_short',
  too_short: 'field_too_short',
  too_big: 'field_too_long',
  too_long: 'field_too_long',
  username: 'field_username',
  password_common: 'field_password_common',
  password_too_long: 'field_too_long',
} as const;

/** What is wrong with one field, in words. A code that is not known here is said by the server's own message. */
export function fieldText({ code, message, params }: FieldError): string {
  const key = Object.entries(fieldKeys).find(([known]) => known === code)?.[1];
  if (!key) return message || say('field_invalid');
  return say(key, params ?? {});
}

/** The words for one field of a failed call; undefined when that field is fine. Paths are dotted: `body.username` or `username`. */
export function fieldErrorOf(error: unknown, path: string): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  const found = error.fields.find((field) => field.path === path || field.path === `body.${path}`);
  return found && fieldText(found);
}

/** Shows errors anew when the language changes. */
export const useErrorWords = useWords;

/** The sentence of an error code, where there is no call that failed. */
export function errorWords(code: ErrorCode): string {
  return say(code);
}
