import { useState } from 'react';
import { z } from 'zod';
import { keep, kept } from '../../../lib/kept.ts';

/** Minutes that the charts may show; the server keeps no more. */
export const windows = [1, 5, 10] as const;
export type Window = (typeof windows)[number];

const key = 'berth.stats.minutes';
const schema = z.union(windows.map((minutes) => z.literal(minutes)));

/** The minutes that the charts show, as this browser keeps them. */
export function useWindow(): [Window, (minutes: Window) => void] {
  const [minutes, setMinutes] = useState(() => kept<Window>(key, schema, 5));
  return [
    minutes,
    (next) => {
      keep(key, next);
      setMinutes(next);
    },
  ];
}
