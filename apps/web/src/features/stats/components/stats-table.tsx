import { formatBytes, formatPercent } from '../../../lib/format/bytes.ts';
import { formatRate } from '../../../lib/format/rate.ts';
import { formatTimeOfDay } from '../../../lib/format/time.ts';
import type { ChartRows, ColumnName } from '../model/chart-rows.ts';
import { resample } from '../model/resample.ts';
import { useStatsWords } from '../words/stats-words.ts';
import classes from './stats-panel.module.css';

const ROWS = 20;
const count = (value: number | null) => (value === null ? '–' : String(Math.round(value)));

/** The same readings as the charts in twenty rows, the newest first: each is the mean of its time. */
export function StatsTable({ rows, minutes }: { rows: ChartRows; minutes: number }) {
  const t = useStatsWords();
  const span = minutes * 60_000;
  const window = { from: rows.end - span, to: rows.end, count: ROWS };
  const columns: readonly [ColumnName, string, (value: number | null) => string][] = [
    ['cpu', t('cpu'), formatPercent],
    ['memory', t('memory'), formatBytes],
    ['networkIn', `${t('network')} ${t('in')}`, formatRate],
    ['networkOut', `${t('network')} ${t('out')}`, formatRate],
    ['diskRead', `${t('disk')} ${t('read')}`, formatRate],
    ['diskWrite', `${t('disk')} ${t('write')}`, formatRate],
    ['pids', t('pids'), count],
  ];
  const cells = columns.map(([name, , format]) => resample(rows.times, rows.values(name), window).map(format));
  const momentOf = (place: number) => window.from + ((place + 1) / ROWS) * span;
  // Before anybody looked there is nothing to tell.
  const places = Array.from({ length: ROWS }, (_, place) => ROWS - 1 - place).filter(
    (place) => momentOf(place) >= (rows.times[0] ?? 0),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={t('table.label', { n: minutes })}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('time')}</th>
            {columns.map(([name, words]) => (
              <th key={name} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={place}>
              <th scope="row">{formatTimeOfDay(momentOf(place), true)}</th>
              {cells.map((column, index) => (
                <td key={columns[index]?.[0]}>{column[place]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
