import { formatLimit } from '../../../lib/format/format-limit.ts';
import { StateShape } from '../../../ui/state/state-shape.tsx';
import { exitKey, signalOf } from '../model/exit-words.ts';
import type { LogRow } from '../model/log-rows.ts';
import { formatLogTime, type TimeMode } from '../model/log-time.ts';
import { useLogWords } from '../words/log-words.ts';
import classes from './log-row.module.css';

type Mark = Exclude<LogRow, { kind: 'line' | 'gap' | 'blank' }>;
type LifeMark = Extract<Mark, { kind: 'life' }>;

/** What is not a line: the container's life, lines left out, the log's beginning. */
export function MarkRow({ row, mark, time }: { row: number; mark: Mark; time: TimeMode }) {
  const t = useLogWords();
  if (mark.kind === 'life') return <LifeRow row={row} mark={mark} time={time} />;
  if (mark.kind === 'skipped') {
    return (
      <div className={`${classes.life} ${classes.warn}`} data-row={row}>
        <b>{t('skipped', { count: mark.lines })}</b>
        <span>{t('skipped_why')}</span>
      </div>
    );
  }
  return (
    <div className={classes.note} data-row={row}>
      {t(mark.kind)}
    </div>
  );
}

function LifeRow({ row, mark: { life, after }, time }: { row: number; mark: LifeMark; time: TimeMode }) {
  const t = useLogWords();
  const at = <time dateTime={life.at}>{formatLogTime(life.at, time === 'utc' ? 'utc' : 'local', 0)}</time>;
  if (life.event === 'started') {
    const again = life.restarts > 0 ? [t('restart_number', { count: life.restarts })] : [];
    const waited = after === null ? [] : [t('restart_after', { seconds: (after / 1000).toFixed(1) })];
    const policy = life.restarts > 0 ? [t('restart_policy', { policy: life.policy })] : [];
    return (
      <div className={`${classes.life} ${classes.ok}`} data-row={row}>
        <StateShape shape="running" tone="ok" />
        <b>{t(after === null ? 'started' : 'started_again')}</b>
        <span>{[...again, ...waited, ...policy].join(t('comma'))}</span>
        {at}
      </div>
    );
  }
  if (life.event === 'removed') {
    return (
      <div className={classes.life} data-row={row}>
        <StateShape shape="removing" tone="idle" />
        <b>{t('removed')}</b>
        <span>{t('removed_why')}</span>
      </div>
    );
  }
  const reason = exitKey(life.exitCode, life.oomKilled);
  const calm = reason === 'done' || reason === 'stopped' || reason === 'ended';
  return (
    <div className={`${classes.life} ${calm ? '' : classes.bad}`} data-row={row}>
      <StateShape shape={reason === 'oom' ? 'oom' : calm ? 'exited' : 'failed'} tone={calm ? 'idle' : 'bad'} />
      <b>{t(`exit_${reason}`, { code: life.exitCode ?? 0 })}</b>
      <Why life={life} />
      {at}
    </div>
  );
}

/** What is known of the end besides its code: the limit that was reached, the signal, the engine's own words. */
function Why({ life }: { life: LifeMark['life'] }) {
  const t = useLogWords();
  const signal = signalOf(life.exitCode);
  if (life.reason !== '') return <code>{life.reason}</code>;
  if (life.oomKilled && life.memoryLimit !== null)
    return <span>{t('oom_why', { limit: formatLimit(life.memoryLimit) })}</span>;
  if (life.oomKilled) return <span>{t('oom_why_host')}</span>;
  return signal === null ? null : <span>{t('signal_why', { signal })}</span>;
}
