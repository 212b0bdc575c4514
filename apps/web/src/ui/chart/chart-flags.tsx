import { useElementSize } from '@mantine/hooks';
import { formatTimeOfDay } from '../../lib/format/time.ts';
import classes from './chart.module.css';
import { useCursor } from './cursor.tsx';
import { fitFlags } from './fit-flags.ts';
import { leftOf } from './geometry.ts';
import type { ChartEvent } from './types.ts';

interface ChartFlagsProps {
  events: readonly ChartEvent[];
  /** What the width of the charts below stands for. */
  from: number;
  to: number;
}

/** The line above a stack of charts: what happened, and the moment under the cursor. */
export function ChartFlags({ events, from, to }: ChartFlagsProps) {
  const { at } = useCursor();
  const { ref, width } = useElementSize();
  const flags = events.map((event) => ({ event, words: `${formatTimeOfDay(event.at, true)} ${event.label}` }));
  return (
    <div className={classes.flags} ref={ref}>
      {fitFlags(flags, from, to, width).map(({ event, words, turned }) => (
        <span
          key={event.at}
          className={classes.flag}
          data-bad={event.bad || undefined}
          data-turned={turned || undefined}
          style={{ left: leftOf(event.at, from, to) }}
        >
          {words}
        </span>
      ))}
      {at !== null && (
        <span className={classes.moment} style={{ left: leftOf(at, from, to) }} aria-hidden>
          {formatTimeOfDay(at, true)}
        </span>
      )}
    </div>
  );
}
