import { type ColumnId, columns } from './columns.ts';

/** Which columns give way first where there is no room for all. */
const dropped: readonly ColumnId[] = [
  'networks',
  'created',
  'stack',
  'restarts',
  'size',
  'image',
  'up',
  'ports',
  'memory',
  'cpu',
];

/** The columns that fit in a width of so many pixels; fixed ones stay in any case. */
export function fitColumns(shown: readonly ColumnId[], width: number): readonly ColumnId[] {
  let left = shown;
  for (const id of dropped) {
    if (widthOf(left) <= width) return left;
    left = left.filter((one) => one !== id);
  }
  return left;
}

function widthOf(ids: readonly ColumnId[]): number {
  return columns.filter(({ id }) => ids.includes(id)).reduce((sum, column) => sum + leastWidth(column.width), 0);
}

/** The pixels of a track; of `minmax(110px, 1fr)` the least. */
function leastWidth(track: string): number {
  return Number(/\d+/.exec(track)?.[0] ?? 0);
}
