import type { ContainerDetail } from '@berth/contract';
import { formatTimeOfDay } from '../../../../lib/format/time.ts';
import { barHeights } from '../../model/health-streak.ts';
import { useDetailWords } from '../../words/detail-words.ts';
import classes from './health-section.module.css';

type Log = NonNullable<ContainerDetail['healthcheck']>['log'];

/** The times of fewer are in the list below. */
const FEW = 12;

/** The recent checks as bars, oldest first: as high as they took, red where they failed. */
export function HealthStrip({ log }: { log: Log }) {
  const t = useDetailWords();
  const heights = barHeights(log);
  const failed = log.filter(({ exitCode }) => exitCode !== 0).length;
  const [first, last] = [log[0], log.at(-1)];
  return (
    <>
      <div className={classes.strip} role="img" aria-label={t('health.strip', { count: log.length, failed })}>
        {log.map(({ startedAt, exitCode }, n) => (
          <i
            key={startedAt}
            className={exitCode === 0 ? undefined : classes.failed}
            style={{ height: `${heights[n]}%` }}
          />
        ))}
      </div>
      {log.length > FEW && first !== undefined && last !== undefined && (
        <div className={classes.scale} aria-hidden>
          <span>{formatTimeOfDay(first.startedAt, true)}</span>
          <span>{formatTimeOfDay(last.startedAt, true)}</span>
        </div>
      )}
    </>
  );
}
