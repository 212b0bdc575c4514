import type { SpecIssue } from '@berth/run-spec';
import { isApiError } from '../../../../lib/api/api-error.ts';

/** What the server refused, as issues of single fields; empty where the refusal is not about a field. */
export function refusedIssues(error: unknown): SpecIssue[] {
  if (isApiError(error, 'container_name_taken')) return [{ path: 'name', key: 'name_taken', params: {} }];
  if (!isApiError(error, 'bad_request')) return [];
  return error.fields.map((field) => ({ path: field.path, key: field.code, params: field.params ?? {} }));
}
