import type { ContainerSummary } from '@berth/contract';
import { conditionKinds, conditionOf } from './condition.ts';
import { splitImage } from './image-name.ts';
import { type FilterKey, NONE } from './where.ts';

const LIMIT = 50;

/** The values that a filter key can take among these rows, the most frequent first. */
export function valuesOf(key: FilterKey, rows: readonly ContainerSummary[]): string[] {
  const counts = new Map<string, number>();
  for (const row of rows) for (const value of valuesIn(key, row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const found = [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([value]) => value);
  if (key === 'state') return conditionKinds.filter((kind) => counts.has(kind));
  return found.slice(0, LIMIT);
}

function valuesIn(key: FilterKey, row: ContainerSummary): string[] {
  switch (key) {
    case 'state':
      return [conditionOf(row).kind];
    case 'health':
      return [row.health ?? NONE];
    case 'stack':
      return [row.stack ?? NONE];
    case 'image': {
      const { registry, repository, tag } = splitImage(row.image);
      return tag === '' ? [row.image] : [row.image, `${registry}${repository}`];
    }
    case 'label':
      return Object.entries(row.labels).map(([name, value]) => `${name}=${value}`);
  }
}
