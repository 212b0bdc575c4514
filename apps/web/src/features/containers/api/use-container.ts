import type { ContainerDetail, ContainerSummary } from '@berth/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { containerKeys, detailQuery } from './queries.ts';
import { findContainer, useContainers } from './use-containers.ts';

export interface Container {
  /** The live row, or the last one that was seen when it was removed; undefined before it is known. */
  readonly row: ContainerSummary | undefined;
  /** In full; what the live row knows better is from there. */
  readonly detail: ContainerDetail | undefined;
  /** It was there, and is no more. */
  readonly removed: boolean;
  /** There is no such container, as far as the live list knows. */
  readonly missing: boolean;
  readonly error: unknown;
}

/** A container that is known, for the tabs of its page. */
export type KnownContainer = Container & { readonly row: ContainerSummary };

/** One container by name or the start of its id: its live row, and the rest read again whenever the row changes. */
export function useContainer(ref: string): Container {
  const client = useQueryClient();
  const containers = useContainers();
  const live = findContainer(containers, ref);
  const last = useRef<{ ref: string; row: ContainerSummary } | null>(null);
  if (live !== undefined) last.current = { ref, row: live };
  const known = last.current?.ref === ref ? last.current.row : undefined;
  const current = live ?? followed(containers.byId, known);
  const id = known?.id;
  const { data, error } = useQuery({ ...detailQuery(id ?? ''), enabled: current !== undefined && id !== undefined });
  useReread(current, () => void client.invalidateQueries({ queryKey: containerKeys.one(id ?? '') }));
  const row = current ?? known;
  return {
    row,
    detail: data !== undefined && row !== undefined ? { ...data, ...row } : data,
    removed: known !== undefined && current === undefined && containers.byId !== undefined,
    missing: known === undefined && containers.byId !== undefined,
    error: current === undefined ? null : error,
  };
}

/** A container that got another name while its page was open by name is still the same one. */
function followed(
  byId: ReadonlyMap<string, ContainerSummary> | undefined,
  known: ContainerSummary | undefined,
): ContainerSummary | undefined {
  return known === undefined ? undefined : byId?.get(known.id);
}

/** Tells when a row has become another one; not on its first sight, for then the answer is being read anyway. */
function useReread(row: ContainerSummary | undefined, reread: () => void): void {
  const before = useRef<ContainerSummary | undefined>(undefined);
  const call = useRef(reread);
  useEffect(() => {
    call.current = reread;
  });
  useEffect(() => {
    const changed = before.current !== undefined && row !== undefined && before.current !== row;
    before.current = row;
    if (changed && row.pending === null) call.current();
  }, [row]);
}
