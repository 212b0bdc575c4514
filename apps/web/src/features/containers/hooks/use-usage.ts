import type { ContainerSummary } from '@berth/contract';
import { useDebouncedCallback } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { localEngine } from '../../../lib/live/use-engine.ts';
import { useSeries } from '../../../lib/live/use-series.ts';
import { useCan } from '../../../lib/session/session.ts';

/** Rows that scroll by are not watched: only those on screen when the scrolling rests. */
const REST_MS = 150;

/** Up to so many running containers are all watched, so that the sums of their stacks are known. */
const WATCH_ALL = 60;

/**
 * The readings of the running containers on screen, and the way to tell which those are. `all`: also of those that are not on screen, as
 * far as the server takes them, because the order needs them.
 */
export function useUsage(rows: readonly ContainerSummary[], all: boolean) {
  const can = useCan();
  const [visible, setVisible] = useState<readonly string[]>([]);
  const resting = useDebouncedCallback(setVisible, REST_MS);
  const allowed = can('container:stats');
  const ids = useMemo(() => {
    const running = rows.filter(({ state }) => state === 'running' || state === 'paused').map(({ id }) => id);
    if (!allowed) return [];
    const seen = new Set(visible);
    const onScreen = running.filter((id) => seen.has(id));
    return all || running.length <= WATCH_ALL ? [...onScreen, ...running.filter((id) => !seen.has(id))] : onScreen;
  }, [rows, visible, allowed, all]);
  return { series: useSeries(localEngine, ids), setVisible: resting };
}
