import type { LogScene } from '../hooks/use-log-scene.ts';
import { timeOf } from '../model/log-place.ts';
import { formatLogTime, type TimeMode } from '../model/log-time.ts';
import { useLogWords } from '../words/log-words.ts';
import classes from './log-row.module.css';

/** Where the loaded lines end before the live ones: what is missing, and the ways on. */
export function GapRow({ row, scene, time }: { row: number; scene: LogScene; time: TimeMode }) {
  const t = useLogWords();
  const { source } = scene;
  let last = '';
  for (let at = row - 1; at > row - 50 && last === ''; at--) last = timeOf(source.at(at));
  return (
    <div className={`${classes.note} ${classes.gap}`} data-row={row}>
      <span>{t('gap', { time: formatLogTime(last, time === 'utc' ? 'utc' : 'local', 0) })}</span>
      <button type="button" onClick={() => void scene.loadNewer()}>
        {t('gap_more')}
      </button>
      <button type="button" onClick={scene.goLive}>
        {t('gap_live')}
      </button>
    </div>
  );
}
