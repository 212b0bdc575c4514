import { isEngineError } from '../errors.ts';
import { filtersQuery, segment } from '../path.ts';
import { containerInspectAnswer } from '../schema/container-details.ts';
import { containerSummaries } from '../schema/container-summary.ts';
import type { Wire } from '../wire.ts';
import { type TopAnswer, topAnswer } from './answers.ts';

export interface ListContainersOptions {
  /** Stopped ones too. */
  all?: boolean | undefined;
  /** Reckon sizes: the engine walks the files, which is slow. */
  size?: boolean | undefined;
  filters?: Readonly<Record<string, readonly string[]>> | undefined;
  signal?: AbortSignal | undefined;
}

const PS_COLUMNS = '-o pid,ppid,user,stat,pcpu,pmem,rss,etime,time,args';

/** The engine may take its time over sizes; it is asked for them only on demand. */
const SIZE_DEADLINE = 60_000;

export function containerReads(wire: Wire) {
  return {
    list: ({ all, size, filters, signal }: ListContainersOptions = {}) =>
      wire.json(containerSummaries, {
        path: '/containers/json',
        query: { all, size, filters: filtersQuery(filters) },
        signal,
        ...(size ? { deadlineMs: SIZE_DEADLINE } : {}),
      }),

    inspect: (id: string, { size, signal }: { size?: boolean | undefined; signal?: AbortSignal | undefined } = {}) =>
      wire.json(containerInspectAnswer, {
        path: `/containers/${segment(id)}/json`,
        query: { size },
        signal,
        ...(size ? { deadlineMs: SIZE_DEADLINE } : {}),
      }),

    /**
     * Processes as the host's `ps` shows them. The columns are ours, since free ones (`e`) would print secrets; a host whose `ps` does
     * not know them (busybox) is asked for what it shows by itself: read columns by their titles.
     */
    async top(id: string, { signal }: { signal?: AbortSignal | undefined } = {}): Promise<TopAnswer> {
      const path = `/containers/${segment(id)}/top`;
      try {
        return await wire.json(topAnswer, { path, query: { ps_args: PS_COLUMNS }, signal });
      } catch (error) {
        if (!isEngineError(error, 'server') || !/\bps\b/.test(error.engineMessage ?? '')) throw error;
        return wire.json(topAnswer, { path, query: { ps_args: '-ef' }, signal });
      }
    },
  };
}
