import type { ContainerSummary } from '@berth/contract';
import { type ConditionKind, conditionOf } from './condition.ts';

/** Counts that filter, in their fixed order. */
export const facetIds = [
  'all',
  'running',
  'unhealthy',
  'restarting',
  'starting',
  'paused',
  'failed',
  'stopped',
] as const;
export type FacetId = (typeof facetIds)[number];

const facetOfKind: Record<ConditionKind, Exclude<FacetId, 'all'>> = {
  running: 'running',
  unknown: 'running',
  unhealthy: 'unhealthy',
  restarting: 'restarting',
  starting: 'starting',
  paused: 'paused',
  failed: 'failed',
  oom: 'failed',
  dead: 'failed',
  exited: 'stopped',
  created: 'stopped',
  removing: 'stopped',
};

/** Whether a row belongs to a facet. */
export function inFacet(row: ContainerSummary, facet: FacetId): boolean {
  return facet === 'all' || facetOf(row) === facet;
}

/** How many rows each facet holds; zeros included. */
export function countFacets(rows: readonly ContainerSummary[]): Record<FacetId, number> {
  const counts = {
    all: rows.length,
    running: 0,
    unhealthy: 0,
    restarting: 0,
    starting: 0,
    paused: 0,
    failed: 0,
    stopped: 0,
  };
  for (const row of rows) counts[facetOf(row)] += 1;
  return counts;
}

function facetOf(row: ContainerSummary): Exclude<FacetId, 'all'> {
  return facetOfKind[conditionOf(row).kind];
}
