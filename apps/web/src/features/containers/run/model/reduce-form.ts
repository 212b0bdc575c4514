import type { DockerRunReading, PortMapping } from '@berth/run-spec';
import { emptyForm, type MountRow, nextRowId, type PairRow, type PortRow, type RunForm } from './run-form.ts';
import { specToForm } from './spec-to-form.ts';

type PairList = 'env' | 'labels';

export type FormAction =
  | { readonly do: 'set'; readonly fields: Partial<Omit<RunForm, 'ports' | 'env' | 'mounts' | 'labels'>> }
  /** Whether somebody sits before it, which needs a terminal and input. */
  | { readonly do: 'runAttached'; readonly interactive: boolean }
  | { readonly do: 'accept'; readonly risk: string; readonly accepted: boolean }
  | { readonly do: 'addPort'; readonly port?: Partial<PortMapping> }
  | { readonly do: 'changePort'; readonly id: number; readonly port: Partial<PortMapping> }
  /** Ports that were pasted into a row take its place, one row each. */
  | { readonly do: 'spreadPorts'; readonly id: number; readonly ports: readonly PortMapping[] }
  | { readonly do: 'addPair'; readonly list: PairList }
  | { readonly do: 'changePair'; readonly list: PairList; readonly id: number; readonly pair: Partial<PairRow> }
  | { readonly do: 'mergeEnv'; readonly env: Readonly<Record<string, string>> }
  | { readonly do: 'addMount' }
  | { readonly do: 'changeMount'; readonly id: number; readonly mount: Partial<MountRow> }
  | { readonly do: 'removeRow'; readonly list: 'ports' | 'env' | 'mounts' | 'labels'; readonly id: number }
  | { readonly do: 'fill'; readonly reading: DockerRunReading }
  | { readonly do: 'reset' };

const newPort: PortMapping = { hostIp: '', hostPort: '', containerPort: '', protocol: 'tcp' };

/** The form after an action. */
export function reduceForm(form: RunForm, action: FormAction): RunForm {
  const id = nextRowId(form);
  switch (action.do) {
    case 'set':
      return { ...form, ...action.fields };
    case 'runAttached':
      return { ...form, interactive: action.interactive, tty: action.interactive, openStdin: action.interactive };
    case 'accept': {
      const rest = form.accepted.filter((risk) => risk !== action.risk);
      return { ...form, accepted: action.accepted ? [...rest, action.risk] : rest };
    }
    case 'addPort':
      return { ...form, ports: [...form.ports, { ...newPort, ...action.port, id }] };
    case 'changePort':
      return { ...form, ports: changeRow(form.ports, action.id, action.port) };
    case 'spreadPorts':
      return { ...form, ports: spread(form.ports, action.id, action.ports, id) };
    case 'addPair':
      return { ...form, [action.list]: [...form[action.list], { id, key: '', value: '' }] };
    case 'changePair':
      return { ...form, [action.list]: changeRow(form[action.list], action.id, action.pair) };
    case 'mergeEnv':
      return { ...form, env: mergePairs(form.env, action.env, id) };
    case 'addMount':
      return { ...form, mounts: [...form.mounts, { id, type: 'volume', source: '', target: '', readOnly: false }] };
    case 'changeMount':
      return { ...form, mounts: changeRow(form.mounts, action.id, action.mount) };
    case 'removeRow':
      return withoutRow(form, action.list, action.id);
    case 'fill':
      return fill(form, action.reading);
    case 'reset':
      return emptyForm;
  }
}

function changeRow<T extends { readonly id: number }>(
  rows: readonly T[],
  id: number,
  change: Partial<NoInfer<T>>,
): T[] {
  return rows.map((row) => (row.id === id ? { ...row, ...change, id } : row));
}

function withoutRow(form: RunForm, list: 'ports' | 'env' | 'mounts' | 'labels', id: number): RunForm {
  const rows: readonly { readonly id: number }[] = form[list];
  return { ...form, [list]: rows.filter((row) => row.id !== id) };
}

function spread(rows: readonly PortRow[], id: number, ports: readonly PortMapping[], newId: number): PortRow[] {
  return rows.flatMap((row) =>
    row.id === id ? ports.map((port, at) => ({ ...port, id: at === 0 ? id : newId + at })) : [row],
  );
}

function mergePairs(rows: readonly PairRow[], env: Readonly<Record<string, string>>, newId: number): PairRow[] {
  const kept = rows.filter((row) => row.key !== '' || row.value !== '');
  const changed = kept.map((row) => ({
    ...row,
    value: Object.hasOwn(env, row.key) ? (env[row.key] ?? '') : row.value,
  }));
  const known = new Set(kept.map((row) => row.key));
  const added = Object.entries(env).filter(([key]) => !known.has(key));
  return [...changed, ...added.map(([key, value], at) => ({ id: newId + at, key, value }))];
}

/** A value that the command leaves to the shell (`-e KEY`) stays as it was in the form. */
function fill(form: RunForm, reading: DockerRunReading): RunForm {
  const fromShell = new Set(reading.notes.filter((note) => note.reason === 'env_from_shell').map((note) => note.text));
  const kept = form.env.filter((row) => fromShell.has(row.key));
  const filled = specToForm(reading.spec, form);
  return {
    ...filled,
    env: [...filled.env, ...kept],
    pull: reading.pull ?? form.pull,
    interactive: reading.interactive,
  };
}
