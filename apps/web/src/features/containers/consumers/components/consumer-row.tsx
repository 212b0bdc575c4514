import type { ContainerSummary, StatsSample } from '@berth/contract';
import { Link } from '@tanstack/react-router';
import { formatBytes, formatPercent, splitBytes } from '../../../../lib/format/bytes.ts';
import { formatLimit } from '../../../../lib/format/format-limit.ts';
import { Sparkline } from '../../../../ui/parts/sparkline.tsx';
import { StateMark } from '../../../../ui/state/state-mark.tsx';
import { conditionOf } from '../../model/condition.ts';
import { containerPath } from '../../model/container-path.ts';
import { current } from '../../model/stats-series.ts';
import { useStateWords } from '../../words/state-words.ts';
import { useConsumersWords } from '../words/consumers-words.ts';
import classes from './consumers.module.css';

interface ConsumerRowProps {
  row: ContainerSummary;
  samples: readonly StatsSample[];
  /** Percent of one core that fills the bar. */
  mostCpu: number;
  /** Bytes that fill the bar of a container without a limit. */
  mostMemory: number;
}

/** Readings that fill the sparkline: five minutes at one every two and a half seconds. */
const LENGTH = 120;

/** One container that uses much: how much of the processor with its last minutes, and how much memory of its limit. */
export function ConsumerRow({ row, samples, mostCpu, mostMemory }: ConsumerRowProps) {
  const t = useConsumersWords();
  const s = useStateWords();
  const { kind, tone } = conditionOf(row);
  const now = current(samples, Date.now());
  const { cpu = null, memory = null } = now ?? {};
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
        {row.stack}
      </span>
      <span className={classes.use} title={cpu === null ? undefined : t('cpu_of', { value: formatPercent(cpu) })}>
        <span className={classes.spark}>
          <Sparkline
            values={samples.map((sample) => sample.cpu)}
            length={LENGTH}
            limit={row.cpuLimit === null ? null : row.cpuLimit * 100}
          />
        </span>
        <Bar percent={((cpu ?? 0) / mostCpu) * 100} />
        <Value value={cpu === null ? null : cpu.toFixed(1)} unit="%" />
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
