import type { z } from 'zod';

/** What zod itself finds wrong, for people: what the field must be, never zod's own sentence or a pattern. */
export function zodSentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      // The value itself is not in the issue, for it may be a secret; zod's sentence ends with what it was.
      return issue.message.endsWith('received undefined')
        ? 'Missing: fill this in'
        : `Must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return `${issue.inclusive === false ? 'Less than' : 'At most'} ${issue.maximum}${unit(issue.origin, issue.maximum)}`;
    case 'invalid_value':
      return issue.values.length === 1
        ? `Must be ${issue.values.join()}`
        : `Must be one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return formats[issue.format] ?? 'Not in the form that this field has: see the API reference';
    case 'not_multiple_of':
      return `Must be a multiple of ${issue.divisor}`;
    case 'invalid_union':
      return unionSentence(issue);
    default:
      return 'This value is not allowed: see the API reference';
  }
}

const kinds: Readonly<Record<string, string>> = {
  object: 'an object, such as {"key": "value"}',
  record: 'an object, such as {"key": "value"}',
  array: 'a list, such as ["a", "b"]',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  null: 'null',
};

const formats: Readonly<Record<string, string>> = {
  datetime: 'Must be a moment, such as 2026-01-31T12:00:00Z',
  ipv4: 'Must be an IPv4 address, such as 127.0.0.1',
  ipv6: 'Must be an IPv6 address, such as ::1',
  url: 'Must be an address, such as https://example.com',
};

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): string {
  if (inclusive === false) return `More than ${minimum}`;
  if (origin === 'string' && Number(minimum) === 1) return 'Must not be empty';
  return `At least ${minimum}${unit(origin, minimum)}`;
}

function unit(origin: string, count: number | bigint): string {
  const one = Number(count) === 1;
  if (origin === 'string') return one ? ' character' : ' characters';
  return ['array', 'set', 'map'].includes(origin) ? (one ? ' entry' : ' entries') : '';
}

/** The forms that a union takes, where each of them can be said in a word. */
function unionSentence({ errors }: z.core.$ZodIssueInvalidUnion): string {
  const expected = errors.map(([first]) =>
    first?.code === 'invalid_type' && first.path.length === 0 ? kinds[first.expected] : undefined,
  );
  const known = [...new Set(expected.filter((kind) => kind !== undefined))];
  return known.length > 0 && expected.every((kind) => kind !== undefined)
    ? `Must be ${known.join(', or ')}`
    : 'In none of the forms that this field has: see the API reference';
}
