import { useMemo } from 'react';
import { formatBytes } from '../../../lib/format/bytes.ts';
import { formatRate } from '../../../lib/format/rate.ts';
import { Chart, ChartKey } from '../../../ui/chart/chart.tsx';
import { useStatsWords } from '../words/stats-words.ts';
import { type StatsChartProps, valueNow } from './chart-props.ts';
import { NoChart } from './no-chart.tsx';
import classes from './stats-panel.module.css';

/** What was read from and written to block devices; the file cache hides what it serves. */
export function DiskChart(props: StatsChartProps) {
  const t = useStatsWords();
  const { rows, stats, from, to, events } = props;
  const series = useMemo(
    () =>
      [
        { label: t('read'), color: 5, values: rows.values('diskRead') },
        { label: t('write'), color: 6, values: rows.values('diskWrite') },
      ] as const,
    [rows, t],
  );
  const isUncounted = stats.now?.diskRead === null && series[0].values.every((value) => value === null);
  if (isUncounted) return <NoChart label={t('disk')} words={t('disk.none')} />;
  const totals = { one: formatBytes(stats.now?.diskRead), other: formatBytes(stats.now?.diskWritten) };
  return (
    <Chart
      label={t('disk')}
      caption={
        <>
          <ChartKey color={5} label={t('read')} value={formatRate(valueNow(props, 'diskRead'))} />
          <ChartKey color={6} label={t('write')} value={formatRate(valueNow(props, 'diskWrite'))} />
        </>
      }
      now={<span className={classes.totals}>{t('since.disk', totals)}</span>}
      times={rows.times}
      format={formatRate}
      floor={1000}
      {...{ series, from, to, events }}
    />
  );
}
