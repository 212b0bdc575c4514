import type { ContainerStats, ContainerSummary } from '@berth/contract';
import type { ReactNode } from 'react';
import { formatTimeOfDay } from '../../../lib/format/time.ts';
import { Strip } from '../../../ui/feedback/strip.tsx';
import { chartRows } from '../model/chart-rows.ts';
import { forecast } from '../model/forecast.ts';
import { useStatsWords } from '../words/stats-words.ts';

/** The trend is reckoned from the last two minutes. */
const LOOKED_MS = 180_000;
/** From here on it is worth a strip on the page. */
const SOON_SECONDS = 600;

interface MemoryStripProps {
  row: ContainerSummary;
  stats: ContainerStats;
  aside: ReactNode;
}

/** Says that memory runs out within ten minutes if it goes on like this, and whether it was killed for it before. */
export function MemoryStrip({ row, stats, aside }: MemoryStripProps) {
  const t = useStatsWords();
  const rows = chartRows(stats, LOOKED_MS);
  const seconds = forecast(rows.times, rows.values('memory'), row.memoryLimit);
  if (seconds === null || seconds > SOON_SECONDS) return null;
  const killed = stats.events.findLast(({ action }) => action === 'oom');
  return (
    <Strip tone="warn" aside={aside}>
      <b>{seconds === 0 ? t('strip.at') : t('strip.soon', { minutes: Math.max(1, Math.round(seconds / 60)) })}</b>{' '}
      {killed !== undefined && t('strip.killed', { time: formatTimeOfDay(killed.at, true) })}
    </Strip>
  );
}
