import type { ContainerStats, ContainerSummary } from '@berth/contract';
import type { ReactNode } from 'react';
import { splitBytes } from '../../../lib/format/bytes.ts';
import { formatLimit } from '../../../lib/format/format-limit.ts';
import { formatMebibytes } from '../../../lib/format/rate.ts';
import { Sparkline } from '../../../ui/parts/sparkline.tsx';
import { isRunning, useContainerStats } from '../hooks/use-container-stats.ts';
import { type ColumnName, chartRows } from '../model/chart-rows.ts';
import { resample } from '../model/resample.ts';
import { useStatsWords } from '../words/stats-words.ts';
import { LimitShare } from './limit-share.tsx';
import { MemoryStrip } from './memory-strip.tsx';
import classes from './usage-strip.module.css';

const SHOWN_MS = 300_000;
const STEPS = 75;

/** CPU, memory, network and disk of now with their last five minutes, and whether memory is about to run out. `stats`: the way there. */
export function UsageStrip({ row, stats: link }: { row: ContainerSummary; stats: ReactNode }) {
  const stats = useContainerStats(row);
  if (!isRunning(row) || stats === undefined) return null;
  return (
    <>
      <Cells row={row} stats={stats} />
      <MemoryStrip row={row} stats={stats} aside={link} />
    </>
  );
}

function Cells({ row, stats }: { row: ContainerSummary; stats: ContainerStats }) {
  const t = useStatsWords();
  const rows = chartRows(stats, SHOWN_MS);
  const now = (name: ColumnName) => stats.readings[name].at(-1) ?? null;
  const spark = (name: ColumnName, limit: number | null = null) => (
    <Sparkline
      values={resample(rows.times, rows.values(name), { from: rows.end - SHOWN_MS, to: rows.end, count: STEPS })}
      length={STEPS}
      limit={limit}
    />
  );
  const cpu = now('cpu');
  const memory = now('memory');
  const quantity = memory === null ? null : splitBytes(memory);
  const [received, written] = [now('networkIn'), now('diskWrite')].map((rate) =>
    rate === null ? null : splitBytes(rate),
  );
  return (
    <div className={classes.strip}>
      <figure>
        <figcaption>
          {t('cpu')} <b>{cpu === null ? '–' : cpu.toFixed(1)}</b> {cpu !== null && '%'}
        </figcaption>
        {spark('cpu', row.cpuLimit === null ? null : row.cpuLimit * 100)}
      </figure>
      <figure>
        <figcaption title={memory === null ? undefined : formatMebibytes(memory)}>
          {t('memory')} <b>{quantity?.value ?? '–'}</b> {quantity?.unit}
          {row.memoryLimit !== null && <i> {t('memory.of', { limit: formatLimit(row.memoryLimit) })}</i>}
          <LimitShare value={memory} limit={row.memoryLimit} />
        </figcaption>
        {spark('memory', row.memoryLimit)}
      </figure>
      <figure>
        <figcaption>
          {t('network')} <b>{received?.value ?? '–'}</b> {received && `${received.unit}${t('rate.in')}`}
        </figcaption>
        {spark('networkIn')}
      </figure>
      <figure>
        <figcaption>
          {t('disk')} <b>{written?.value ?? '–'}</b> {written && `${written.unit}${t('rate.written')}`}
        </figcaption>
        {spark('diskWrite')}
      </figure>
    </div>
  );
}
