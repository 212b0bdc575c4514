import { type KeyboardEvent, useState } from 'react';
import type { Histogram } from '../api/log-feed.ts';
import { placeIn, timeAt } from '../model/histogram-shape.ts';

interface HistogramKeys {
  /** The part that Shift and the arrows have selected: from 0 to 1. */
  selection: [number, number] | null;
  onKeyDown(event: KeyboardEvent): void;
  onBlur(): void;
}

interface Options {
  histogram: Histogram | null;
  seen: [number, number] | null;
  onJump(time: number): void;
  onSelect(from: number, to: number): void;
}

/** Arrows go by one bar, Page keys by ten, Home and End to the edges; Shift and arrows select, Enter shows what is selected. */
export function useHistogramKeys({ histogram, seen, onJump, onSelect }: Options): HistogramKeys {
  const [selection, setSelection] = useState<[number, number] | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const bars = histogram?.none.length ?? 0;
    if (histogram === null || bars === 0) return;
    const moves: Record<string, number> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      PageUp: -10,
      PageDown: 10,
      Home: -bars,
      End: bars,
    };
    const move = moves[event.key];
    const at = selection?.[1] ?? (seen === null ? 1 : placeIn(histogram, seen[0]));
    if (move !== undefined) {
      // From the middle of one bar to that of another.
      const bar = Math.min(bars - 1, Math.max(0, Math.floor(at * bars + 1e-6) + move));
      const place = (bar + 0.5) / bars;
      if (event.shiftKey) setSelection([selection?.[0] ?? at, place]);
      else {
        setSelection(null);
        onJump(timeAt(histogram, bar / bars));
      }
    } else if (event.key === 'Enter' && selection !== null) {
      onSelect(timeAt(histogram, Math.min(...selection)), timeAt(histogram, Math.max(...selection)));
      setSelection(null);
    } else if (event.key === 'Escape' && selection !== null) setSelection(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { selection, onKeyDown, onBlur: () => setSelection(null) };
}
