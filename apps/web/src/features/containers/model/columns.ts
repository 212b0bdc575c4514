import type { SortKey } from './sort-rows.ts';

/** What the list can show, in its order. `sort` is missing where an order would mean nothing. */
export const columns = [
  { id: 'state', width: '172px', sort: 'state', fixed: true },
  { id: 'name', width: 'minmax(110px, 1fr)', sort: 'name', fixed: true },
  { id: 'image', width: 'minmax(170px, 2fr)', sort: 'image' },
  { id: 'stack', width: '130px' },
  { id: 'ports', width: '190px', sort: 'ports' },
  { id: 'networks', width: '220px' },
  { id: 'cpu', width: '126px', sort: 'cpu', numeric: true },
  { id: 'memory', width: '132px', sort: 'memory', numeric: true },
  { id: 'size', width: '92px', sort: 'size', numeric: true },
  { id: 'created', width: '92px', sort: 'created', numeric: true },
  { id: 'up', width: '82px', sort: 'up', numeric: true },
  { id: 'restarts', width: '62px', sort: 'restarts', numeric: true },
] as const satisfies readonly Column[];

interface Column {
  readonly id: string;
  /** One track of a CSS grid. */
  readonly width: string;
  readonly sort?: SortKey;
  readonly numeric?: boolean;
  /** Cannot be taken away. */
  readonly fixed?: boolean;
}
export type ColumnId = (typeof columns)[number]['id'];

/** Shown until somebody chooses otherwise. */
export const defaultColumns: readonly ColumnId[] = [
  'state',
  'name',
  'image',
  'ports',
  'cpu',
  'memory',
  'up',
  'restarts',
];

/** The columns kept in this browser, or the default where the text cannot be read; fixed ones are always there. */
export function readColumns(text: string | null): readonly ColumnId[] {
  if (text === null) return defaultColumns;
  const asked = new Set(text.split(','));
  const known = columns.filter((column) => asked.has(column.id) || isFixed(column)).map((column) => column.id);
  return known.length === 0 ? defaultColumns : known;
}

export function writeColumns(ids: readonly ColumnId[]): string {
  return ids.join(',');
}

export function isFixed(column: Column): boolean {
  return column.fixed === true;
}
