import type { FormCheck } from './check-form.ts';
import type { RunForm } from './run-form.ts';

/** The parts of the form, in the order of the page. */
export const sections = [
  'image',
  'ports',
  'env',
  'mounts',
  'network',
  'limits',
  'restart',
  'command',
  'security',
  'labels',
] as const;
export type Section = (typeof sections)[number];

const byField: Readonly<Record<string, Section>> = {
  image: 'image',
  name: 'image',
  ports: 'ports',
  publishAll: 'ports',
  env: 'env',
  mounts: 'mounts',
  network: 'network',
  hostname: 'network',
  memory: 'limits',
  cpus: 'limits',
  restart: 'restart',
  autoRemove: 'restart',
  command: 'command',
  entrypoint: 'command',
  workdir: 'command',
  user: 'command',
  tty: 'command',
  openStdin: 'command',
  init: 'command',
  privileged: 'security',
  labels: 'labels',
};

/** The section that a field of the spec (`ports.0.hostPort`) belongs to. */
export function sectionOf(path: string): Section {
  return byField[path.split('.', 1)[0] ?? ''] ?? 'image';
}

export interface SectionMark {
  readonly faults: number;
  readonly conflicts: number;
  /** Risks that nobody took on yet, and those that somebody did. */
  readonly openRisks: number;
  readonly risks: number;
  readonly rows: number;
}

/** What the list of sections says beside each name. An image that is not typed yet is no fault there. */
export function markOf(section: Section, form: RunForm, check: FormCheck): SectionMark {
  const risks = check.risks.filter((risk) => sectionOf(risk.path) === section);
  const faults = check.issues.filter((issue) => sectionOf(issue.path) === section && issue.path !== 'image');
  const counted = section === 'ports' || section === 'env' || section === 'mounts' || section === 'labels';
  return {
    faults: faults.length,
    conflicts: section === 'ports' ? [...check.clashes.values()].filter((clash) => clash.blocks).length : 0,
    openRisks: risks.filter((risk) => !risk.accepted).length,
    risks: risks.length,
    rows: counted ? form[section].length : 0,
  };
}
