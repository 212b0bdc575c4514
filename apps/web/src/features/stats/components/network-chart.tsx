import { useMemo } from 'react';
import { formatBytes } from '../../../lib/format/bytes.ts';
import { formatRate } from '../../../lib/format/rate.ts';
import { Chart, ChartKey } from '../../../ui/chart/chart.tsx';
import { useStatsWords } from '../words/stats-words.ts';
import { type StatsChartProps, valueNow } from './chart-props.ts';
import { NoChart } from './no-chart.tsx';
import classes from './stats-panel.module.css';

/** What came in, upwards, and what went out, downwards, over all networks of the container. */
export function NetworkChart(props: StatsChartProps) {
  const t = useStatsWords();
  const { rows, stats, from, to, events } = props;
  const series = useMemo(
    () =>
      [
        { label: t('in'), color: 4, values: rows.values('networkIn') },
        { label: t('out'), color: 3, values: rows.values('networkOut'), mirrored: true },
      ] as const,
    [rows, t],
  );
  const isShared = stats.now?.networkReceived === null && series[0].values.every((value) => value === null);
  if (isShared) return <NoChart label={t('network')} words={t('network.shared')} />;
  const totals = { one: formatBytes(stats.now?.networkReceived), other: formatBytes(stats.now?.networkSent) };
  return (
    <Chart
      label={t('network')}
      caption={
        <>
          <ChartKey color={4} label={t('in')} value={formatRate(valueNow(props, 'networkIn'))} />
          <ChartKey color={3} label={t('out')} value={formatRate(valueNow(props, 'networkOut'))} />
        </>
      }
      now={<span className={classes.totals}>{t('since', totals)}</span>}
      times={rows.times}
      format={formatRate}
      floor={1000}
      {...{ series, from, to, events }}
    />
  );
}
