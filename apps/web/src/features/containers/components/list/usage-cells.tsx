import type { ContainerSummary, StatsSample } from '@berth/contract';
import { formatBytes, formatPercent, splitBytes } from '../../../../lib/format/bytes.ts';
import { formatLimit } from '../../../../lib/format/format-limit.ts';
import { current } from '../../model/stats-series.ts';
import { useListWords } from '../../words/list-words.ts';
import { MeterCell } from './meter-cell.tsx';

interface UsageCellProps {
  row: ContainerSummary;
  samples: readonly StatsSample[] | undefined;
}

/** CPU of now, in percent of one core, with its last five minutes. */
export function CpuCell({ row, samples = [] }: UsageCellProps) {
  const t = useListWords();
  const now = current(samples, Date.now())?.cpu ?? null;
  return (
    <MeterCell
      values={samples.map(({ cpu }) => cpu)}
      limit={row.cpuLimit === null ? null : row.cpuLimit * 100}
      now={now === null ? null : { value: now.toFixed(1), unit: '%' }}
      title={now === null ? undefined : t('cpu.of', { value: formatPercent(now) })}
    />
  );
}

/** Memory of now with its last five minutes. */
export function MemoryCell({ row, samples = [] }: UsageCellProps) {
  const t = useListWords();
  const now = current(samples, Date.now())?.memory ?? null;
  const value = formatBytes(now);
  const limit = row.memoryLimit;
  return (
    <MeterCell
      wide
      values={samples.map(({ memory }) => memory)}
      limit={limit}
      now={now === null ? null : splitBytes(now)}
      title={
        now === null
          ? undefined
          : limit === null
            ? t('memory.free', { value })
            : t('memory.of', { value, limit: formatLimit(limit) })
      }
    />
  );
}
