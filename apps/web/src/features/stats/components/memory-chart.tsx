import { useMemo } from 'react';
import { formatBytes, splitBytes } from '../../../lib/format/bytes.ts';
import { formatLimit } from '../../../lib/format/format-limit.ts';
import { formatMebibytes } from '../../../lib/format/rate.ts';
import { Chart } from '../../../ui/chart/chart.tsx';
import { StateShape } from '../../../ui/state/state-shape.tsx';
import { forecast } from '../model/forecast.ts';
import { useStatsWords } from '../words/stats-words.ts';
import { type StatsChartProps, valueNow } from './chart-props.ts';
import { LimitShare } from './limit-share.tsx';
import classes from './stats-panel.module.css';

/** Memory without the file cache that can be dropped, as `docker stats` counts it, and when it reaches its limit. */
export function MemoryChart(props: StatsChartProps) {
  const t = useStatsWords();
  const { row, rows, stats, from, to, events } = props;
  const now = valueNow(props, 'memory');
  const values = useMemo(() => rows.values('memory'), [rows]);
  const series = useMemo(() => [{ label: '', color: 2, values } as const], [values]);
  const most = row.memoryLimit;
  const limit = useMemo(
    () => (most === null ? null : { value: most, label: t('limit', { limit: formatLimit(most) }) }),
    [most, t],
  );
  const seconds = now === null ? null : forecast(rows.times, values, most);
  const quantity = now === null ? null : splitBytes(now);
  const cache = stats.now?.cache ?? null;
  const words = [
    now === null ? '' : formatMebibytes(now),
    cache === null ? '' : t('memory.cache', { cache: formatBytes(cache) }),
  ];
  return (
    <Chart
      label={t('memory')}
      caption={
        seconds === null ? (
          most === null && <span>{t('memory.free', { total: formatBytes(stats.now?.memoryTotal) })}</span>
        ) : (
          <span className={classes.warn}>
            <StateShape shape="unhealthy" tone="bad" size={10} />
            {seconds === 0 ? t('memory.at') : t('memory.soon', { minutes: Math.max(1, Math.round(seconds / 60)) })}
          </span>
        )
      }
      now={
        <span title={words.filter((one) => one !== '').join(', ')}>
          <b>{quantity?.value ?? '–'}</b> {quantity?.unit}{' '}
          {most !== null && t('memory.of', { limit: formatLimit(most) })}
          <LimitShare value={now} limit={most} />
        </span>
      }
      times={rows.times}
      format={formatBytes}
      floor={1e6}
      {...{ series, from, to, events, limit }}
    />
  );
}
