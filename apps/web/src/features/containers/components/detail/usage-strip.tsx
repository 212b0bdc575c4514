import type { ContainerSummary } from '@berth/contract';
import { useMemo } from 'react';
import { splitBytes } from '../../../../lib/format/bytes.ts';
import { localEngine } from '../../../../lib/live/use-engine.ts';
import { useSeries } from '../../../../lib/live/use-series.ts';
import { useCan } from '../../../../lib/session/session.ts';
import { Sparkline } from '../../../../ui/parts/sparkline.tsx';
import { formatLimit } from '../../model/format-limit.ts';
import { current } from '../../model/stats-series.ts';
import { useListWords } from '../../words/list-words.ts';
import classes from './usage-strip.module.css';

const LENGTH = 120;

/** CPU and memory of now with their last five minutes, while the container runs. */
export function UsageStrip({ row }: { row: ContainerSummary }) {
  const t = useListWords();
  const can = useCan();
  const watched = row.state === 'running' && can('container:stats');
  const ids = useMemo(() => (watched ? [row.id] : []), [watched, row.id]);
  const samples = useSeries(localEngine, ids).get(row.id) ?? [];
  if (!watched) return null;
  const now = current(samples, Date.now());
  const memory = now?.memory == null ? null : splitBytes(now.memory);
  const limit = row.memoryLimit;
  return (
    <div className={classes.strip}>
      <figure>
        <figcaption>
          {t('column.cpu')} <b>{now?.cpu == null ? '–' : now.cpu.toFixed(1)}</b> {now?.cpu != null && '%'}
        </figcaption>
        <Sparkline
          values={samples.map(({ cpu }) => cpu)}
          length={LENGTH}
          limit={row.cpuLimit === null ? null : row.cpuLimit * 100}
        />
      </figure>
      <figure>
        <figcaption>
          {t('column.memory')} <b>{memory?.value ?? '–'}</b> {memory?.unit}
          {limit !== null && ` / ${formatLimit(limit)}`}
        </figcaption>
        <Sparkline values={samples.map((sample) => sample.memory)} length={LENGTH} limit={limit} />
      </figure>
    </div>
  );
}
