import { useMemo, useState } from 'react';
import { stepTo } from '../../../../ui/tree/search-json.ts';

export interface Hits {
  readonly count: number;
  /** Which of them is looked at, from 1; 0: none yet. */
  readonly hit: number;
  step(direction: 1 | -1): void;
}

export interface RawHits extends Hits {
  readonly lines: readonly string[];
  /** The line that is looked at. */
  readonly at: number | null;
}

/** The lines of a text that have another one in them, and the way from hit to hit. */
export function useRawHits(text: string, find: string): RawHits {
  const [at, setAt] = useState<number | null>(null);
  const lines = useMemo(() => text.split('\n'), [text]);
  const found = useMemo(() => {
    const wanted = find.trim().toLowerCase();
    if (wanted === '') return [];
    return lines.flatMap((line, place) => (line.toLowerCase().includes(wanted) ? [place] : []));
  }, [lines, find]);
  const current = at !== null && found.includes(at) ? at : (found[0] ?? null);
  return {
    lines,
    count: found.length,
    hit: current === null ? 0 : found.indexOf(current) + 1,
    at: current,
    step: (direction) => setAt(stepTo(found, current ?? -1, direction)),
  };
}
