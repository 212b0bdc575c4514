import type { Series } from '../../../../lib/live/series.ts';
import { current } from '../../model/stats-series.ts';
import type { MemoryUse } from './findings.ts';

/** What each container that has a limit uses of it now, as far as it was measured. `now`: milliseconds since 1970. */
export function memoryUse(series: Series, now: number): ReadonlyMap<string, MemoryUse> {
  const found = new Map<string, MemoryUse>();
  for (const [id, samples] of series) {
    const { memory = null, memoryLimit = null } = current(samples, now) ?? {};
    if (memory !== null && memoryLimit !== null) found.set(id, { used: memory, limit: memoryLimit });
  }
  return found;
}
