import type { ContainerStats, ContainerSummary } from '@berth/contract';
import { useMemo, useState } from 'react';
import { ChartFlags } from '../../../ui/chart/chart-flags.tsx';
import { ChartGroup } from '../../../ui/chart/cursor.tsx';
import { SkeletonRows } from '../../../ui/feedback/skeleton-rows.tsx';
import { isRunning, useContainerStats } from '../hooks/use-container-stats.ts';
import { useEvents } from '../hooks/use-events.ts';
import { useWindow } from '../hooks/use-window.ts';
import { chartRows } from '../model/chart-rows.ts';
import { useStatsWords } from '../words/stats-words.ts';
import { CpuChart } from './cpu-chart.tsx';
import { DiskChart } from './disk-chart.tsx';
import { MemoryChart } from './memory-chart.tsx';
import { NetworkChart } from './network-chart.tsx';
import { PidsChart } from './pids-chart.tsx';
import { StatsBar } from './stats-bar.tsx';
import classes from './stats-panel.module.css';
import { StatsTable } from './stats-table.tsx';

/** What a container uses, live: CPU, memory, network, disk and processes of the last minutes under one cursor. Fits half a page. */
export function StatsPanel({ row }: { row: ContainerSummary }) {
  const stats = useContainerStats(row);
  return stats === undefined ? <SkeletonRows rows={10} /> : <Charts row={row} stats={stats} />;
}

function Charts({ row, stats }: { row: ContainerSummary; stats: ContainerStats }) {
  const t = useStatsWords();
  const [minutes, setMinutes] = useWindow();
  const [asTable, setAsTable] = useState(false);
  const rows = useMemo(() => chartRows(stats, minutes * 60_000), [stats, minutes]);
  const events = useEvents(stats.events);
  const from = rows.end - minutes * 60_000;
  const shared = { row, rows, stats, from, to: rows.end, events };
  const known = rows.times.length > 0;
  return (
    <section className={classes.panel} aria-label={t('title')}>
      <StatsBar running={isRunning(row)} {...{ known, minutes, asTable }} onMinutes={setMinutes} onTable={setAsTable} />
      {known && asTable && <StatsTable rows={rows} minutes={minutes} />}
      {known && !asTable && (
        <div className={classes.charts}>
          <ChartGroup>
            <div className={classes.flags}>
              <ChartFlags events={events} from={from} to={rows.end} />
            </div>
            <CpuChart {...shared} />
            <MemoryChart {...shared} />
            <NetworkChart {...shared} />
            <DiskChart {...shared} />
            <PidsChart {...shared} />
          </ChartGroup>
        </div>
      )}
    </section>
  );
}
