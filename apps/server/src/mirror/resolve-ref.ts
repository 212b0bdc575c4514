import type { ContainerSummary } from '@berth/contract';

/**
 * The container that a reference means, in the engine's own order: the full id, else the name, else an id that begins with it and
 * is the only one. `undefined` where none is, or where several begin with it.
 */
export function resolveRef(rows: Iterable<ContainerSummary>, ref: string): ContainerSummary | undefined {
  const name = ref.replace(/^\//, '');
  const isPrefix = /^[0-9a-f]+$/.test(ref);
  let named: ContainerSummary | undefined;
  const begun: ContainerSummary[] = [];
  for (const row of rows) {
    if (row.id === ref) return row;
    if (row.name === name) named = row;
    if (isPrefix && row.id.startsWith(ref)) begun.push(row);
  }
  return named ?? (begun.length === 1 ? begun[0] : undefined);
}
