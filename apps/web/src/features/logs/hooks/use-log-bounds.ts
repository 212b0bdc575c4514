import { useMemo } from 'react';
import type { Bounds } from '../model/island.ts';
import { boundsOf, type LogAddress } from '../model/log-address.ts';

/** From when and until when the log is shown; "the last 15 minutes" are those before they were chosen. */
export function useLogBounds({ last, from, to }: LogAddress): Bounds {
  return useMemo(() => boundsOf({ last, from, to }, Date.now()), [last, from, to]);
}
