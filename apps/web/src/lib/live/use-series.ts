import { useEffect, useRef, useState } from 'react';
import { useLiveClient } from './live-provider.tsx';
import { joinSeries, keepOnly, type Series } from './series.ts';
import { useLooking } from './use-looking.ts';

const none: Series = new Map();

/**
 * The readings of the rows on screen. When the rows change, the new ones are subscribed before the old ones end, so that a row
 * which stays on screen keeps its stream and its history. While the tab is hidden nothing is asked for; what is known stays.
 * @param ids full container ids; the most the server takes is 200.
 */
export function useSeries(engine: string, ids: readonly string[]): Series {
  const client = useLiveClient();
  const [series, setSeries] = useState<Series>(none);
  const stop = useRef<(() => void) | null>(null);
  const looking = useLooking();
  const wanted = looking ? [...ids].sort().slice(0, 200).join(' ') : '';

  useEffect(() => {
    if (!client) return;
    const previous = stop.current;
    const list = wanted ? wanted.split(' ') : [];
    if (list.length > 0) {
      const topic = { name: 'stats', engine, ids: list } as const;
      stop.current = client.subscribe(topic, () => {
        const fresh = client.read(topic)?.held.stats;
        if (fresh) setSeries((known) => keepOnly(joinSeries(known, fresh), new Set(list)));
      });
    } else stop.current = null;
    previous?.();
  }, [client, engine, wanted]);

  useEffect(() => () => stop.current?.(), []);
  return series;
}
