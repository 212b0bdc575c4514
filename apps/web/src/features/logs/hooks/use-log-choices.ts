import { useState } from 'react';
import { z } from 'zod';
import { keep, kept } from '../../../lib/kept.ts';
import { timeModes } from '../model/log-time.ts';

const key = 'berth.logs';
const choicesSchema = z.object({ wrap: z.boolean(), time: z.enum(timeModes) });
export type LogChoices = z.infer<typeof choicesSchema>;

/** How this browser likes its logs: kept, the same for every container. */
export function useLogChoices(): [LogChoices, (change: Partial<LogChoices>) => void] {
  const [choices, setChoices] = useState<LogChoices>(() =>
    kept<LogChoices>(key, choicesSchema, { wrap: true, time: 'local' }),
  );
  const change = (part: Partial<LogChoices>) => {
    const next = { ...choices, ...part };
    keep(key, next);
    setChoices(next);
  };
  return [choices, change];
}
