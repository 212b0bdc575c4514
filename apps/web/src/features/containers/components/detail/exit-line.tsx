import type { ContainerSummary } from '@berth/contract';
import { formatDay, formatTimeOfDay } from '../../../../lib/format/time.ts';
import { useNow } from '../../../../lib/format/use-now.ts';
import { StateShape } from '../../../../ui/state/state-shape.tsx';
import { conditionOf } from '../../model/condition.ts';
import { placesOn } from '../../model/exit-rows.ts';
import classes from './exits-section.module.css';

/** The ends on a line from the first of them to now. */
export function ExitLine({ ends }: { ends: readonly ContainerSummary[] }) {
  const now = useNow();
  const moments = ends.map(({ finishedAt }) => finishedAt ?? '');
  const places = placesOn(moments, now);
  const first = moments.at(-1) ?? '';
  const today = new Date(now).toISOString();
  const sameDay = formatDay(first) === formatDay(today);
  const label = (at: string) => (sameDay ? formatTimeOfDay(at) : formatDay(at));
  return (
    <div className={classes.line} aria-hidden>
      <div className={classes.marks}>
        <i />
        {ends.map((end, n) => {
          const { kind, tone } = conditionOf(end);
          return (
            <span key={`${end.finishedAt} ${places[n]}`} style={{ left: `${places[n]}%` }}>
              <StateShape shape={kind} tone={tone} />
            </span>
          );
        })}
      </div>
      <div className={classes.scale}>
        <span>{label(first)}</span>
        <span>{label(today)}</span>
      </div>
    </div>
  );
}
