import { formatTimeOfDay } from '../../../lib/format/time.ts';
import { StateShape } from '../../../ui/state/state-shape.tsx';
import type { Histogram } from '../api/log-feed.ts';
import { exitKey } from '../model/exit-words.ts';
import { flagsOf } from '../model/histogram-shape.ts';
import { useLogWords } from '../words/log-words.ts';
import classes from './log-histogram.module.css';

/** When the container ended as nobody wanted. */
export function HistogramFlags({ histogram }: { histogram: Histogram }) {
  const t = useLogWords();
  return flagsOf(histogram).map(({ place, at, oomKilled, exitCode, named }) => (
    <span
      key={at}
      className={`${classes.flag} ${place > 0.85 ? classes.left : ''}`}
      style={{ left: `${(place * 100).toFixed(3)}%` }}
      title={`${t(`exit_${exitKey(exitCode, oomKilled)}`, { code: exitCode ?? 0 })} ${formatTimeOfDay(at, true)}`}
    >
      {named && (
        <em>
          <StateShape shape={oomKilled ? 'oom' : 'failed'} tone="bad" size={10} />
          {formatTimeOfDay(at, true)}
        </em>
      )}
    </span>
  ));
}
