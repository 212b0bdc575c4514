import type { ContainerSummary, StatsSample } from '@berth/contract';
import { Link } from '@tanstack/react-router';
import { formatBytes, formatPercent, type Quantity, splitBytes } from '../../../../lib/format/bytes.ts';
import { formatLimit } from '../../../../lib/format/format-limit.ts';
import { EngineText } from '../../../../ui/parts/engine-text.tsx';
import { Sparkline } from '../../../../ui/parts/sparkline.tsx';
import { StateMark } from '../../../../ui/state/state-mark.tsx';
import { conditionOf } from '../../model/condition.ts';
import { containerPath } from '../../model/container-path.ts';
import { current } from '../../model/stats-series.ts';
import { useStateWords } from '../../words/state-words.ts';
import type { LeadMetric } from '../model/rank-consumers.ts';
import { useConsumersWords } from '../words/consumers-words.ts';
import classes from './consumers.module.css';

interface ConsumerRowProps {
  row: ContainerSummary;
  samples: readonly StatsSample[];
  /** What is shown beside the memory. */
  lead: LeadMetric;
  /** The value of it that fills the bar. */
  most: number;
  /** Bytes that fill the bar of a container without a limit. */
  mostMemory: number;
}

/** Readings that fill the sparkline: five minutes at one every two and a half seconds. */
const LENGTH = 120;

/** One container that uses much: how much of the processor with its last minutes, and how much memory of its limit. */
export function ConsumerRow({ row, samples, lead, most, mostMemory }: ConsumerRowProps) {
  const t = useConsumersWords();
  const s = useStateWords();
  const { kind, tone } = conditionOf(row);
  const now = current(samples, Date.now());
  const value = now?.[lead] ?? null;
  const memory = now?.memory ?? null;
  const shown = value === null ? null : quantityOf(lead, value);
  const limit = row.memoryLimit;
  const share = memory === null ? 0 : (memory / (limit ?? mostMemory)) * 100;
  const size = memory === null ? null : splitBytes(memory);
  const memoryTitle =
    limit === null
      ? t('memory_free', { value: formatBytes(memory) })
      : t('memory_of', { value: formatBytes(memory), limit: formatLimit(limit) });
  return (
    <li className={classes.row}>
      <StateMark shape={kind} tone={tone} word={s(`kind.${kind}`)} />
      <Link className={classes.name ?? ''} to={containerPath(row.id)} title={row.name}>
        {row.name}
      </Link>
      <span className={classes.stack} title={row.stack ?? undefined}>
        {row.stack !== null && <EngineText text={row.stack} />}
      </span>
      <span
        className={classes.use}
        title={
          value === null
            ? undefined
            : t(`${lead}_of`, { value: lead === 'cpu' ? formatPercent(value) : formatBytes(value) })
        }
      >
        <span className={classes.spark}>
          <Sparkline
            values={samples.map((sample) => sample[lead])}
            length={LENGTH}
            limit={lead !== 'cpu' || row.cpuLimit === null ? null : row.cpuLimit * 100}
          />
        </span>
        <Bar percent={((value ?? 0) / most) * 100} />
        <Value value={shown?.value ?? null} unit={shown?.unit ?? ''} />
      </span>
      <span className={classes.use} title={memory === null ? undefined : memoryTitle}>
        <Bar
          percent={share}
          tone={limit === null ? undefined : share >= 95 ? 'bad' : share >= 85 ? 'warn' : undefined}
        />
        <Value value={size?.value ?? null} unit={size?.unit ?? ''} />
      </span>
    </li>
  );
}

function quantityOf(lead: LeadMetric, value: number): Quantity {
  if (lead === 'cpu') return { value: value.toFixed(1), unit: '%' };
  const { value: amount, unit } = splitBytes(value);
  return { value: amount, unit: `${unit}/s` };
}

function Bar({ percent, tone }: { percent: number; tone?: 'warn' | 'bad' | undefined }) {
  return (
    <span className={classes.bar} aria-hidden>
      <i className={tone && classes[tone]} style={{ width: `${Math.min(100, percent)}%` }} />
    </span>
  );
}

function Value({ value, unit }: { value: string | null; unit: string }) {
  return (
    <span className={classes.value}>
      {value ?? '–'} {value !== null && <span className={classes.unit}>{unit}</span>}
    </span>
  );
}
