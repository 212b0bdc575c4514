import { useMemo } from 'react';
import { Chart } from '../../../ui/chart/chart.tsx';
import { useStatsWords } from '../words/stats-words.ts';
import { type StatsChartProps, valueNow } from './chart-props.ts';
import { LimitShare } from './limit-share.tsx';

const HEIGHT = 92;
const count = (value: number) => String(Math.round(value));

/** Processes and threads, as the kernel counts them against the limit. */
export function PidsChart(props: StatsChartProps) {
  const t = useStatsWords();
  const { rows, stats, from, to, events } = props;
  const now = valueNow(props, 'pids');
  const series = useMemo(() => [{ label: '', color: 8, values: rows.values('pids') } as const], [rows]);
  const most = stats.now?.pidsLimit ?? null;
  const limit = useMemo(() => (most === null ? null : { value: most, label: t('limit', { limit: most }) }), [most, t]);
  return (
    <Chart
      label={t('pids')}
      now={
        <>
          <b>{now ?? '–'}</b> {most !== null && t('pids.of', { limit: most })}
          <LimitShare value={now} limit={most} />
        </>
      }
      times={rows.times}
      format={count}
      floor={2}
      height={HEIGHT}
      {...{ series, from, to, events, limit }}
    />
  );
}
