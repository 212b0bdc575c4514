import type { z } from 'zod';

/** One thing wrong with a spec, for a person to be told in their own language. */
export interface SpecIssue {
  /** The field, as `ports.0.hostPort`; '' for the whole. Keys of env and labels are kept whole as the last part. */
  readonly path: string;
  /** A machine key such as `memory_too_small`; `type_invalid` and `field_unknown` for what zod itself finds. */
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The issues of a failed parse of `runSpecSchema`, flattened, in the order of the fields. */
export function specIssues(error: z.ZodError): SpecIssue[] {
  return error.issues.map((issue) => ({ path: issue.path.join('.'), key: keyOf(issue), params: paramsOf(issue) }));
}

function keyOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'field_unknown';
  return /^[a-z]+(_[a-z]+)*$/.test(issue.message) ? issue.message : 'type_invalid';
}

function paramsOf(issue: z.core.$ZodIssue): Record<string, string | number> {
  if (issue.code === 'unrecognized_keys') return { fields: issue.keys.join(', ') };
  if (issue.code !== 'custom') return {};
  const texts = Object.entries(issue.params ?? {}).filter(
    (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return Object.fromEntries(texts);
}
