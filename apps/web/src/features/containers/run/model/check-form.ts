import type { TakenPort as ListedPort } from '@berth/contract';
import {
  findPortClashes,
  nextFreePort,
  type PortClash,
  type RunSpec,
  runSpecSchema,
  type SpecIssue,
  specIssues,
  type TakenPort,
} from '@berth/run-spec';
import { formToSpec } from './form-to-spec.ts';
import { type Risk, risksOf } from './risks.ts';
import type { RunForm } from './run-form.ts';

export type PortOwner = ListedPort['owner'];

/** A clash at a row, and the port that would be free instead. */
export interface RowClash {
  readonly clash: PortClash<PortOwner>;
  readonly free: string | undefined;
}

/** Everything the page says about the form. */
export interface FormCheck {
  readonly spec: RunSpec;
  readonly issues: readonly SpecIssue[];
  readonly clashes: ReadonlyMap<number, RowClash>;
  readonly risks: readonly Risk[];
}

/** Checks the fields by the schema that the server uses, and the ports against those that are taken. Rows in `clashes` are by place. */
export function checkForm(form: RunForm, taken: readonly TakenPort<PortOwner>[]): FormCheck {
  const { spec, issues } = formToSpec(form);
  const parsed = runSpecSchema.safeParse(spec);
  // Clashes are said with their owner and a cure, so the schema's plainer word for them is dropped.
  const all = parsed.success ? [] : specIssues(parsed.error).filter((issue) => issue.key !== 'port_clash');
  const clashes = findPortClashes(spec.ports, taken).map((clash) => {
    const row = spec.ports[clash.row];
    const others = spec.ports.filter((_, at) => at !== clash.row);
    return [clash.row, { clash, free: row && nextFreePort(row, others, taken) }] as const;
  });
  return {
    spec,
    issues: [...issues, ...all],
    clashes: new Map(clashes),
    risks: risksOf(spec, form.accepted),
  };
}

/** Whether nothing keeps the form from being sent. */
export function isReady(check: FormCheck): boolean {
  return check.issues.length === 0 && check.clashes.size === 0 && check.risks.every((risk) => risk.accepted);
}
