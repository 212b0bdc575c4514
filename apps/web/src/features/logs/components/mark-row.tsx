import { StateShape } from '../../../ui/state/state-shape.tsx';
import { exitKey } from '../model/exit-words.ts';
import type { LogRow } from '../model/log-rows.ts';
import { formatLogTime, type TimeMode } from '../model/log-time.ts';
import { useLogWords } from '../words/log-words.ts';
import classes from './log-row.module.css';

type Mark = Exclude<LogRow, { kind: 'line' }>;

/** What is not a line: the container's life, lines left out, the log's beginning. */
export function MarkRow({ row, mark, time }: { row: number; mark: Mark; time: TimeMode }) {
  const t = useLogWords();
  if (mark.kind === 'life') return <LifeRow row={row} life={mark.life} time={time} />;
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

function LifeRow({ row, life, time }: { row: number; life: Extract<Mark, { kind: 'life' }>['life']; time: TimeMode }) {
  const t = useLogWords();
  const reason = exitKey(life.exitCode, life.oomKilled);
  const at = <time dateTime={life.at}>{formatLogTime(life.at, time === 'utc' ? 'utc' : 'local', 0)}</time>;
  if (life.event === 'started') {
    return (
      <div className={`${classes.life} ${classes.ok}`} data-row={row}>
        <StateShape shape="running" tone="ok" />
        <b>{t('started')}</b>
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
  const calm = reason === 'done' || reason === 'stopped' || reason === 'ended';
  return (
    <div className={`${classes.life} ${calm ? '' : classes.bad}`} data-row={row}>
      <StateShape shape={reason === 'oom' ? 'oom' : calm ? 'exited' : 'failed'} tone={calm ? 'idle' : 'bad'} />
      <b>{t(`exit_${reason}`, { code: life.exitCode ?? 0 })}</b>
      {at}
    </div>
  );
}
