import type { FieldError } from '@berth/contract';
import { z } from 'zod';
import { BerthError } from './errors.ts';
import { fieldSentence } from './field-words.ts';
import { zodSentence } from './zod-words.ts';

const nothing = z.strictObject({});

export interface RawInput {
  params: Record<string, unknown>;
  /** Without the question mark. */
  query: string;
  body: unknown;
}

interface Schemas {
  params?: z.ZodType | undefined;
  query?: z.ZodType | undefined;
  body?: z.ZodType | undefined;
}

export interface Input {
  params: unknown;
  query: unknown;
  body: unknown;
}

/**
 * Parses the parts of a request by their closed schemas; a part that the record does not declare must be empty.
 * @throws BerthError `bad_request` with the fields that are wrong
 */
export function parseInput(schemas: Schemas, raw: RawInput): Input {
  return {
    params: part(schemas.params, raw.params),
    query: part(schemas.query, queryObject(raw.query)),
    body: part(schemas.body, raw.body),
  };
}

function part(schema: z.ZodType | undefined, value: unknown): unknown {
  if (schema === undefined) {
    if (value !== undefined) check(nothing.safeParse(value));
    return undefined;
  }
  return check(schema.safeParse(value));
}

function check(parsed: z.ZodSafeParseResult<unknown>): unknown {
  if (parsed.success) return parsed.data;
  throw badFields(parsed.error.issues.flatMap((issue) => fieldErrors(issue)));
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => plainField([...path, key].join('.'), 'unknown_field'));
  }
  const named = fieldCode(issue);
  const message = fieldSentence(named.code, named.params) ?? zodSentence(issue);
  return [{ path: path.join('.'), ...named, message }];
}

function plainField(path: string, code: string): FieldError {
  return { path, code, message: fieldSentence(code) ?? code };
}

/** Schemas name their own key in the message (`container_name`); otherwise zod's code is the key. */
function fieldCode(issue: z.core.$ZodIssue): Pick<FieldError, 'code' | 'params'> {
  const params = limits(issue);
  const code = /^[a-z][a-z0-9_]*$/.test(issue.message) ? issue.message : issue.code;
  return Object.keys(params).length === 0 ? { code } : { code, params };
}

function limits(issue: z.core.$ZodIssue): Record<string, string | number> {
  if (issue.code === 'too_small') return { minimum: Number(issue.minimum) };
  if (issue.code === 'too_big') return { maximum: Number(issue.maximum) };
  if (issue.code !== 'custom' || issue.params === undefined) return {};
  const given = z.record(z.string(), z.union([z.string(), z.number()])).safeParse(issue.params);
  return given.success ? given.data : {};
}

/** Each key once: a repeated one means different things to different parsers. */
function queryObject(query: string): Record<string, string> {
  const entries = new Map<string, string>();
  for (const [key, value] of new URLSearchParams(query)) {
    if (entries.has(key)) throw badFields([plainField(key, 'repeated_field')]);
    if (key === '__proto__') throw badFields([plainField(key, 'unknown_field')]);
    entries.set(key, value);
  }
  return Object.fromEntries(entries);
}

function badFields(fields: FieldError[]): BerthError {
  const first = fields[0];
  const where = first === undefined || first.path === '' ? 'The request' : first.path;
  return new BerthError('bad_request', `${where}: ${first?.message ?? 'not understood'}`, { fields });
}
