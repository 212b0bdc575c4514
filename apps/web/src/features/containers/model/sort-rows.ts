import type { ContainerSummary } from '@berth/contract';
import { conditionOf, severity } from './condition.ts';

/** Columns that can be sorted by. */
export const sortKeys = [
  'state',
  'name',
  'image',
  'ports',
  'cpu',
  'memory',
  'up',
  'restarts',
  'created',
  'size',
] as const;
export type SortKey = (typeof sortKeys)[number];
export interface Sort {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** Figures that are not part of a row: they come from other answers and may be unknown. */
export interface RowFigures {
  readonly cpu: (id: string) => number | null;
  readonly memory: (id: string) => number | null;
  readonly size: (id: string) => number | null;
}

type Measure = (row: ContainerSummary, figures: RowFigures) => number | string | null;

const measures: Record<SortKey, Measure> = {
  state: (row) => severity(conditionOf(row).kind),
  name: (row) => row.name,
  image: (row) => row.image,
  ports: (row) => lowest(row.ports.flatMap((port) => port.hostPort ?? [])),
  cpu: (row, figures) => figures.cpu(row.id),
  memory: (row, figures) => figures.memory(row.id),
  // Up ascending: the youngest first; what has ended comes after what lives.
  up: (row) => (row.state === 'running' || row.state === 'paused' ? age(row.startedAt) : null),
  restarts: (row) => row.restartCount,
  created: (row) => age(row.createdAt),
  size: (row, figures) => figures.size(row.id),
};

// The natural order of people: web-2 before web-10.
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Rows in the order asked for; unknown values last either way, equal ones by name. The input is left as it is. */
export function sortRows(rows: readonly ContainerSummary[], sort: Sort, figures: RowFigures): ContainerSummary[] {
  const measured = rows.map((row) => ({ row, value: measures[sort.key](row, figures) }));
  const sign = sort.descending ? -1 : 1;
  measured.sort((a, b) => compare(a.value, b.value, sign) || compareNames(a.row, b.row));
  return measured.map(({ row }) => row);
}

/** By name as people count, then by id, so that the order is total. */
export function compareNames(a: ContainerSummary, b: ContainerSummary): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function compare(a: number | string | null, b: number | string | null, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = typeof a === 'string' || typeof b === 'string' ? collator.compare(String(a), String(b)) : a - b;
  return sign * order;
}

function lowest(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : Math.min(...numbers);
}

function age(instant: string | null): number | null {
  return instant === null ? null : -Date.parse(instant);
}

/** A sort as it stands in the address: `name`, `-cpu`. */
export function formatSort({ key, descending }: Sort): string {
  return `${descending ? '-' : ''}${key}`;
}

/** The reverse of `formatSort`; by name where it cannot be read. */
export function parseSort(text: string): Sort {
  const descending = text.startsWith('-');
  const key = sortKeys.find((known) => known === text.slice(descending ? 1 : 0));
  return key === undefined ? { key: 'name', descending: false } : { key, descending };
}

const largestFirst: ReadonlySet<SortKey> = new Set(['cpu', 'memory', 'size', 'restarts']);

/** The order after a click on a column's head: figures start with the largest; a second click turns the order round. */
export function nextSort(sort: Sort, key: SortKey): Sort {
  return { key, descending: sort.key === key ? !sort.descending : largestFirst.has(key) };
}
