import type { ContainerStats, ContainerSummary } from '@berth/contract';
import type { ChartEvent } from '../../../ui/chart/types.ts';
import type { ChartRows, ColumnName } from '../model/chart-rows.ts';

/** What each chart of a container is given. */
export interface StatsChartProps {
  row: ContainerSummary;
  rows: ChartRows;
  stats: ContainerStats;
  /** What the width stands for, milliseconds since 1970. */
  from: number;
  to: number;
  events: readonly ChartEvent[];
}

/** What is now; null where the newest reading does not know it, or the container does not run. */
export function valueNow({ row, stats }: Pick<StatsChartProps, 'row' | 'stats'>, name: ColumnName): number | null {
  const isOver = row.state !== 'running' && row.state !== 'paused';
  return isOver ? null : (stats.readings[name].at(-1) ?? null);
}
