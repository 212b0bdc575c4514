import type { ContainerSummary } from '@berth/contract';
import { useMemo } from 'react';
import { localEngine } from '../../../lib/live/use-engine.ts';
import { type Live, useLive } from '../../../lib/live/use-live.ts';

export interface Containers extends Omit<Live<'containers'>, 'data'> {
  /** By full id; undefined before the first answer. Kept while the line or the engine is lost. */
  readonly byId: ReadonlyMap<string, ContainerSummary> | undefined;
  readonly rows: readonly ContainerSummary[];
}

const none: readonly ContainerSummary[] = [];

/** Every container of the engine, live. */
export function useContainers(): Containers {
  const { data, status, refusal } = useLive({ name: 'containers', engine: localEngine });
  return useMemo(
    () => ({ byId: data, rows: data === undefined ? none : [...data.values()], status, refusal }),
    [data, status, refusal],
  );
}

/** One container of the live list, by its full id, its name or the start of its id; undefined when it is not there. */
export function findContainer(containers: Containers, ref: string): ContainerSummary | undefined {
  const named = containers.byId?.get(ref) ?? containers.rows.find((row) => row.name === ref);
  return named ?? containers.rows.find((row) => row.id.startsWith(ref));
}
