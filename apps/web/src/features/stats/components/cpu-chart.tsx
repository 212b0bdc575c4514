import { useMemo } from 'react';
import { formatPercent } from '../../../lib/format/bytes.ts';
import { Chart } from '../../../ui/chart/chart.tsx';
import { useStatsWords } from '../words/stats-words.ts';
import { type StatsChartProps, valueNow } from './chart-props.ts';
import classes from './stats-panel.module.css';

/** Less than this is no news: a limit holds back now and then. */
const HELD = 5;

/** CPU as `docker stats` counts it, 100 % is one core; beside it its share of the host, or of its own limit. */
export function CpuChart(props: StatsChartProps) {
  const t = useStatsWords();
  const { row, rows, stats, from, to, events } = props;
  const now = valueNow(props, 'cpu');
  const throttled = valueNow(props, 'throttled');
  const cores = row.cpuLimit ?? stats.now?.cpus ?? null;
  const series = useMemo(() => [{ label: '', color: 1, values: rows.values('cpu') } as const], [rows]);
  const most = row.cpuLimit === null ? null : row.cpuLimit * 100;
  const limit = useMemo(
    () => (most === null ? null : { value: most, label: t('limit', { limit: t('cores', { count: most / 100 }) }) }),
    [most, t],
  );
  const share = formatPercent(now === null || cores === null ? null : now / cores);
  const room = cores === null ? '–' : t('cores', { count: cores });
  return (
    <Chart
      label={t('cpu')}
      caption={
        <>
          <span>
            {row.cpuLimit === null ? t('cpu.free', { share, cores: room }) : t('cpu.limited', { share, limit: room })}
          </span>
          {throttled !== null && throttled >= HELD && (
            <span className={classes.warn}>{t('cpu.held', { share: `${throttled.toFixed(0)} %` })}</span>
          )}
        </>
      }
      now={
        <>
          <b>{now === null ? '–' : now.toFixed(1)}</b> %
        </>
      }
      times={rows.times}
      format={formatPercent}
      floor={10}
      {...{ series, from, to, events, limit }}
    />
  );
}
