import type { RunSpec, SpecIssue } from '@berth/run-spec';
import { isApiError } from '../../../../lib/api/api-error.ts';

/** What the server refused, with the spec that it was asked for. */
export interface Refusal {
  readonly issues: readonly SpecIssue[];
  readonly spec: RunSpec;
}

/** A refusal as issues of single fields; none where it is not about a field. */
export function toRefusal(error: unknown, spec: RunSpec): Refusal {
  if (isApiError(error, 'container_name_taken')) {
    return { issues: [{ path: 'name', key: 'name_taken', params: {} }], spec };
  }
  if (!isApiError(error, 'bad_request', 'port_taken')) return { issues: [], spec };
  const issues = error.fields.map(({ path, code, params }) => ({ path, key: code, params: params ?? {} }));
  return { issues, spec };
}

/** The refusal of a field, as long as the field says what was refused. */
export function refusedAt(refusal: Refusal | null, path: string, spec: RunSpec): SpecIssue | undefined {
  const issue = refusal?.issues.find((found) => found.path === path);
  return refusal && issue && valueAt(refusal.spec, path) === valueAt(spec, path) ? issue : undefined;
}

function valueAt(spec: RunSpec, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      spec,
    );
}
