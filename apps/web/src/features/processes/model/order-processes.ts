import type { Process } from '@berth/contract';

export const sortKeys = ['pid', 'parent', 'user', 'state', 'cpu', 'memory', 'elapsed', 'command'] as const;
export type SortKey = (typeof sortKeys)[number];

/** How the list is ordered: as a tree of parents and children, or by a column. */
export type Order = { readonly by: 'tree' } | { readonly by: SortKey; readonly descending: boolean };

/** A process and how deep it stands below the first one. */
export interface PlacedProcess {
  readonly process: Process;
  readonly depth: number;
}

/** The processes in order. Of what is unknown nothing can be said: it comes last. */
export function orderProcesses(processes: readonly Process[], order: Order): PlacedProcess[] {
  if (order.by === 'tree') return asTree(processes);
  const { by, descending } = order;
  return [...processes]
    .sort((a, b) => compare(a[by], b[by], descending) || a.pid - b.pid)
    .map((process) => ({ process, depth: 0 }));
}

/** Children below their parent, by their number. A process whose parent is not here (that of the first one never is) is a first one. */
function asTree(processes: readonly Process[]): PlacedProcess[] {
  const pids = new Set(processes.map(({ pid }) => pid));
  const isFirst = ({ pid, parent }: Process) => parent === null || parent === pid || !pids.has(parent);
  const children = Map.groupBy(processes, (one) => (isFirst(one) ? null : one.parent));
  const placed: PlacedProcess[] = [];
  const seen = new Set<number>();
  const place = (parent: number | null, depth: number) => {
    for (const process of (children.get(parent) ?? []).toSorted((a, b) => a.pid - b.pid)) {
      // Numbers are used again: between two readings a table may even say that two are each other's parents.
      if (seen.has(process.pid)) continue;
      seen.add(process.pid);
      placed.push({ process, depth });
      place(process.pid, depth + 1);
    }
  };
  place(null, 0);
  return [...placed, ...processes.filter(({ pid }) => !seen.has(pid)).map((process) => ({ process, depth: 0 }))];
}

function compare(a: string | number | null, b: string | number | null, descending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = typeof a === 'string' || typeof b === 'string' ? String(a).localeCompare(String(b)) : a - b;
  return descending ? -order : order;
}

/** Those in which every word is found: in the command, the user or the number. */
export function matchProcesses(processes: readonly Process[], search: string): readonly Process[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return processes;
  return processes.filter(({ pid, user, command }) => {
    const text = `${pid} ${user} ${command}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
