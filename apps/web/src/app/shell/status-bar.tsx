import { JobsTray } from '../../features/jobs/components/jobs-tray.tsx';
import { formatTimeOfDay } from '../../lib/format/time.ts';
import { useConnection } from '../../lib/live/live-provider.tsx';
import { useEngine, useStale } from '../../lib/live/use-engine.ts';
import { Can } from '../../lib/session/can.tsx';
import { LiveDot } from '../../ui/state/live-dot.tsx';
import { StateShape } from '../../ui/state/state-shape.tsx';
import { useShellWords } from '../words/shell-words.ts';
import classes from './status-bar.module.css';

/** The 28 px at the bottom: whether this is live, how fast the engine answers, and the jobs. */
export function StatusBar() {
  const t = useShellWords();
  const connection = useConnection();
  const engine = useEngine();
  const stale = useStale();
  const latency = engine?.latencyMs ?? null;
  return (
    <footer className={classes.bar}>
      {stale ? (
        <span className={`${classes.item} ${classes.bad}`}>
          <StateShape shape="dead" tone="bad" />
          {t('not_live')}
          {stale.since !== null && (
            <span className={classes.since}>{t('last_state', { at: formatTimeOfDay(stale.since, true) })}</span>
          )}
        </span>
      ) : (
        <span className={classes.item}>
          <LiveDot live={connection.state === 'open'} />
          {connection.state === 'open' ? t('live') : t('reconnecting')}
        </span>
      )}
      {!stale && engine?.state === 'connected' && (
        <span className={classes.item}>
          {latency === null ? t('latency_unknown') : t('latency', { n: Math.max(1, Math.round(latency)) })}
        </span>
      )}
      <span className={classes.space} />
      <Can permission="job:read">
        <JobsTray />
      </Can>
    </footer>
  );
}
