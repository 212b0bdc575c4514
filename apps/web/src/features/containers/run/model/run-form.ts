import type { Mount, PortMapping, RestartPolicy } from '@berth/run-spec';

/** A row that keeps its identity while rows above it come and go. */
type Row<T> = T & { readonly id: number };

export type PortRow = Row<PortMapping>;
export type MountRow = Row<Mount>;
export interface PairRow {
  readonly id: number;
  readonly key: string;
  readonly value: string;
}

export type PullPolicy = 'missing' | 'always' | 'never';

/** What the page's fields hold: texts as typed, which may not be valid yet. */
export interface RunForm {
  readonly image: string;
  readonly pull: PullPolicy;
  readonly name: string;
  readonly ports: readonly PortRow[];
  readonly publishAll: boolean;
  readonly env: readonly PairRow[];
  readonly mounts: readonly MountRow[];
  readonly network: string;
  readonly hostname: string;
  readonly memory: string;
  readonly cpus: string;
  readonly restart: RestartPolicy;
  /** Only for `on-failure`; empty is without end. */
  readonly maxRetries: string;
  readonly privileged: boolean;
  /** Risks that the person took on, by `riskKey`. */
  readonly accepted: readonly string[];
  /** Words as in a shell; empty is the image's own. */
  readonly command: string;
  /** One word; empty is the image's own, `''` is none. */
  readonly entrypoint: string;
  readonly workdir: string;
  readonly user: string;
  /** Run attached (`-it`): its terminal opens with it. */
  readonly interactive: boolean;
  readonly tty: boolean;
  readonly openStdin: boolean;
  readonly init: boolean;
  readonly autoRemove: boolean;
  readonly labels: readonly PairRow[];
  readonly keepOnFailure: boolean;
}

export const emptyForm: RunForm = {
  image: '',
  pull: 'missing',
  name: '',
  ports: [],
  publishAll: false,
  env: [],
  mounts: [],
  network: '',
  hostname: '',
  memory: '',
  cpus: '',
  restart: 'no',
  maxRetries: '',
  privileged: false,
  accepted: [],
  command: '',
  entrypoint: '',
  workdir: '',
  user: '',
  interactive: false,
  tty: false,
  openStdin: false,
  init: false,
  autoRemove: false,
  labels: [],
  keepOnFailure: false,
};

/** An id that no row of the form has yet. */
export function nextRowId(form: RunForm): number {
  const ids = [form.ports, form.env, form.mounts, form.labels].flatMap((rows) => rows.map((row) => row.id));
  return Math.max(0, ...ids) + 1;
}
