import type { SpecIssue } from '@berth/run-spec';
import type { FormCheck } from './check-form.ts';
import type { Risk } from './risks.ts';
import { type Section, sectionOf } from './sections.ts';

/** What still keeps the form from being sent, worst first, and where to mend it. */
export type Blocker =
  | { readonly what: 'stale' }
  | { readonly what: 'image'; readonly section: Section }
  | { readonly what: 'ports'; readonly section: Section; readonly ports: readonly number[] }
  | { readonly what: 'faults'; readonly section: Section; readonly issues: readonly SpecIssue[] }
  | { readonly what: 'denied'; readonly section: Section; readonly risk: Risk }
  | { readonly what: 'risk'; readonly section: Section; readonly risk: Risk }
  | { readonly what: 'pull'; readonly section: Section };

interface Circumstances {
  readonly stale: boolean;
  readonly mayRoot: boolean;
  /** True when the image must be pulled by somebody who may not. */
  readonly pullDenied: boolean;
}

/** The first thing that blocks; undefined when the form can be sent. */
export function firstBlocker(check: FormCheck, { stale, mayRoot, pullDenied }: Circumstances): Blocker | undefined {
  if (stale) return { what: 'stale' };
  if (check.spec.image === '') return { what: 'image', section: 'image' };
  const ports = [...check.clashes.values()].filter((found) => found.blocks).map((found) => found.clash.hostPort);
  if (ports.length > 0) return { what: 'ports', section: 'ports', ports: [...new Set(ports)] };
  const [issue] = check.issues;
  if (issue) return { what: 'faults', section: sectionOf(issue.path), issues: check.issues };
  const [denied] = mayRoot ? [] : check.risks;
  if (denied) return { what: 'denied', section: sectionOf(denied.path), risk: denied };
  const open = check.risks.find((risk) => !risk.accepted);
  if (open) return { what: 'risk', section: sectionOf(open.path), risk: open };
  return pullDenied ? { what: 'pull', section: 'image' } : undefined;
}
