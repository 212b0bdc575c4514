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
import { type Sendable, withoutBlanks } from './without-blanks.ts';

export type PortOwner = ListedPort['owner'];

/** A clash at a row, and the port that would be free instead. */
export interface RowClash {
  readonly clash: PortClash<PortOwner>;
  readonly free: string | undefined;
  /** False where only a stopped container has the port: both can be there, but not run at once. */
  readonly blocks: boolean;
}

/** Everything the page says about the form. */
export interface FormCheck {
  /** With a place for each row of the form. */
  readonly spec: RunSpec;
  /** What is sent: without rows that nothing was put into. */
  readonly sent: Sendable;
  readonly issues: readonly SpecIssue[];
  /** By the place of the row. */
  readonly clashes: ReadonlyMap<number, RowClash>;
  readonly risks: readonly Risk[];
}

/** What is there already, and stands in the way of a form. */
export interface Present {
  readonly ports: readonly TakenPort<PortOwner>[];
  /** Of containers. */
  readonly names: ReadonlySet<string>;
  /** Names of volumes that are a part of the host. */
  readonly hostVolumes: ReadonlySet<string>;
}

/** Checks the fields by the schema that the server uses, and against what is there already. */
export function checkForm(form: RunForm, present: Present): FormCheck {
  const { spec, issues } = formToSpec(form);
  const sent = withoutBlanks(spec);
  const parsed = runSpecSchema.safeParse(sent.spec);
  // Clashes are said with their owner and a cure, so the schema's plainer word for them is dropped.
  const all = parsed.success
    ? []
    : specIssues(parsed.error)
        .filter((issue) => issue.key !== 'port_clash')
        .map(sent.toRow);
  return {
    spec,
    sent,
    issues: [...issues, ...all, ...(present.names.has(spec.name) ? [nameTaken] : [])],
    clashes: clashesOf(spec, present.ports),
    risks: risksOf(spec, form.accepted, present.hostVolumes),
  };
}

const nameTaken: SpecIssue = { path: 'name', key: 'name_taken', params: {} };

/** Whether nothing keeps the form from being sent. */
export function isReady(check: FormCheck): boolean {
  const blocked = [...check.clashes.values()].some((clash) => clash.blocks);
  return check.issues.length === 0 && !blocked && check.risks.every((risk) => risk.accepted);
}

function clashesOf(spec: RunSpec, taken: readonly TakenPort<PortOwner>[]): Map<number, RowClash> {
  const isStopped = ({ owner }: TakenPort<PortOwner>) => owner.kind === 'container' && !owner.running;
  const cure = (clash: PortClash<PortOwner>, blocks: boolean): [number, RowClash] => {
    const row = spec.ports[clash.row];
    const others = spec.ports.filter((_, at) => at !== clash.row);
    return [clash.row, { clash, blocks, free: row && nextFreePort(row, others, taken) }];
  };
  const stopped = findPortClashes(spec.ports, taken.filter(isStopped));
  const held = findPortClashes(
    spec.ports,
    taken.filter((port) => !isStopped(port)),
  );
  const softly = stopped.filter((clash) => 'owner' in clash.with).map((clash) => cure(clash, false));
  return new Map([...softly, ...held.map((clash) => cure(clash, true))]);
}
