import type { ContainerDetail } from '@berth/contract';
import { useState } from 'react';
import { formatMoment, formatTimeOfDay } from '../../../../lib/format/time.ts';
import { EngineText } from '../../../../ui/parts/engine-text.tsx';
import { StateShape } from '../../../../ui/state/state-shape.tsx';
import { formatMs } from '../../model/format-ms.ts';
import { useDetailWords } from '../../words/detail-words.ts';
import classes from './health-section.module.css';

type Entry = NonNullable<ContainerDetail['healthcheck']>['log'][number];

/** One answer of a healthcheck: when, how long it took, what it printed; a press shows all of it. */
export function HealthCheck({ entry }: { entry: Entry }) {
  const t = useDetailWords();
  const [open, setOpen] = useState(false);
  const good = entry.exitCode === 0;
  const code = t('health.exit', { code: entry.exitCode });
  const output = entry.output.trim();
  const said = [good ? '' : code, output || (good ? t('health.quiet') : '')].filter(Boolean).join(' · ');
  return (
    <button
      type="button"
      className={`${classes.answer} ${open ? classes.open : ''}`}
      aria-expanded={open}
      onClick={() => setOpen(!open)}
    >
      <StateShape shape={good ? 'running' : 'failed'} tone={good ? 'ok' : 'bad'} size={10} label={code} />
      <time dateTime={entry.startedAt} title={formatMoment(entry.startedAt)}>
        {formatTimeOfDay(entry.startedAt, true)}
      </time>
      <span className={classes.took}>{formatMs(entry.durationMs)}</span>
      <code title={open ? undefined : output}>
        <EngineText text={said} />
      </code>
    </button>
  );
}
