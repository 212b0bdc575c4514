import type { ContainerDetail, ContainerSummary } from '@berth/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { successorOf } from '../model/successor.ts';
import { containerKeys, detailQuery } from './queries.ts';
import { type Containers, findContainer, useContainers } from './use-containers.ts';

export interface Container {
  /** The live row, or the last one that was seen when it was removed; undefined before it is known. */
  readonly row: ContainerSummary | undefined;
  /** In full; what the live row knows better is from there. */
  readonly detail: ContainerDetail | undefined;
  /** It was there, and is no more. */
  readonly removed: boolean;
  /** Another container that bears its name now, as after it was recreated; null where there is none. */
  readonly successor: ContainerSummary | null;
  /** There is no such container, as far as the live list knows. */
  readonly missing: boolean;
  readonly error: unknown;
}

/** A container that is known, for the tabs of its page. */
export type KnownContainer = Container & { readonly row: ContainerSummary };

/**
 * One container by name or the start of its id: its live row, and the rest read again whenever the row changes. Once found it stays
 * that one, whatever becomes of names: what is shown is never of two containers.
 */
export function useContainer(ref: string): Container {
  const client = useQueryClient();
  const containers = useContainers();
  const { row, firstName, removed } = usePinned(containers, ref);
  const { data, error } = useQuery({ ...detailQuery(row?.id ?? ''), enabled: row !== undefined && !removed });
  useReread(removed ? undefined : row, () => {
    void client.invalidateQueries({ queryKey: containerKeys.one(row?.id ?? '') });
  });
  return {
    row,
    detail: data !== undefined && row !== undefined ? { ...data, ...row } : data,
    removed,
    successor: row === undefined ? null : successorOf(containers.rows, row, firstName, removed),
    missing: row === undefined && containers.byId !== undefined,
    error: removed ? null : error,
  };
}

interface Pinned {
  readonly row: ContainerSummary | undefined;
  readonly firstName: string;
  readonly removed: boolean;
}

function usePinned(containers: Containers, ref: string): Pinned {
  const pin = useRef<{ ref: string; firstName: string; row: ContainerSummary } | null>(null);
  const before = pin.current?.ref === ref ? pin.current : null;
  const live = before === null ? findContainer(containers, ref) : containers.byId?.get(before.row.id);
  if (live !== undefined) pin.current = { ref, firstName: before?.firstName ?? live.name, row: live };
  const row = live ?? before?.row;
  return {
    row,
    firstName: before?.firstName ?? live?.name ?? '',
    removed: row !== undefined && live === undefined && containers.byId !== undefined,
  };
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
