import '@mantine/core/styles/SegmentedControl.layer.css';
import type { ContainerSummary } from '@berth/contract';
import { SegmentedControl } from '@mantine/core';
import { useEngine } from '../../../../lib/live/use-engine.ts';
import { type Metric, metrics } from '../model/rank-consumers.ts';
import { takesTurns } from '../model/watch-plan.ts';
import type { useConsumers } from '../use-consumers.ts';
import { useHeld } from '../use-held.ts';
import { useConsumersWords } from '../words/consumers-words.ts';
import { ConsumerRow } from './consumer-row.tsx';
import classes from './consumers.module.css';

interface TopConsumersProps {
  consumers: ReturnType<typeof useConsumers>;
  byId: ReadonlyMap<string, ContainerSummary>;
  metric: Metric;
  onMetric(metric: Metric): void;
}

/** What fills a bar at least: percent of one core, bytes a second. */
const least = { cpu: 10, network: 10_000, disk: 10_000 };

/** The containers that use most of the host, live; the order rests while somebody points at it. */
export function TopConsumers({ consumers, byId, metric, onMetric }: TopConsumersProps) {
  const t = useConsumersWords();
  const engine = useEngine();
  const { series, running, top } = consumers;
  const { order, handlers } = useHeld(top);
  const rows = order.flatMap((id) => byId.get(id) ?? []);
  const latest = rows.map(({ id }) => series.get(id)?.at(-1));
  const lead = metric === 'memory' ? 'cpu' : metric;
  const most = Math.max(least[lead], ...latest.map((sample) => sample?.[lead] ?? 0));
  const mostMemory = engine?.memoryBytes ?? Math.max(1, ...latest.map((sample) => sample?.memory ?? 0));
  return (
    <section className={classes.section} aria-labelledby="consumers">
      <header className={classes.head}>
        <h2 id="consumers">{t('title')}</h2>
        {takesTurns(running) && <span className={classes.note}>{t('in_turns', { count: running })}</span>}
        <span className={classes.space} />
        <SegmentedControl
          aria-label={t('by')}
          classNames={{ root: classes.choice ?? '', label: classes.choiceLabel ?? '' }}
          value={metric}
          onChange={(value) => onMetric(metrics.find((one) => one === value) ?? 'cpu')}
          data={metrics.map((value) => ({ value, label: t(`metric.${value}`) }))}
        />
      </header>
      <div className={classes.columns} aria-hidden>
        <span>{t('state')}</span>
        <span>{t('container')}</span>
        <span className={classes.stack}>{t('stack')}</span>
        <span>{t(`metric.${lead}`)}</span>
        <span>{t('memory')}</span>
      </div>
      {rows.length === 0 ? (
        <p className={classes.none}>{t(running === 0 ? 'none' : 'measuring')}</p>
      ) : (
        <ul {...handlers}>
          {rows.map((row) => (
            <ConsumerRow
              key={row.id}
              row={row}
              samples={series.get(row.id) ?? []}
              lead={lead}
              most={most}
              mostMemory={mostMemory}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
