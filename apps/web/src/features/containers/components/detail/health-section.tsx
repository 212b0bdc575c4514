import type { ContainerDetail } from '@berth/contract';
import { formatMoment, formatTimeOfDay } from '../../../../lib/format/time.ts';
import { StateShape } from '../../../../ui/state/state-shape.tsx';
import { formatMs } from '../../model/format-ms.ts';
import { useDetailWords } from '../../words/detail-words.ts';
import { useStateWords } from '../../words/state-words.ts';
import classes from './health-section.module.css';
import { Nothing, Section } from './section.tsx';

type Healthcheck = NonNullable<ContainerDetail['healthcheck']>;

/** What the healthcheck asks, how often, and its last answers. */
export function HealthSection({ detail }: { detail: ContainerDetail }) {
  const t = useDetailWords();
  const s = useStateWords();
  const { healthcheck, health } = detail;
  const off = healthcheck?.test[0] === 'NONE';
  return (
    <Section title={t('health')} count={health === null ? undefined : s(`health.${health}`)}>
      {healthcheck === null || off ? (
        <Nothing>{t(off ? 'health.off' : 'health.none')}</Nothing>
      ) : (
        <>
          <p className={classes.check}>
            <code title={testOf(healthcheck)}>{testOf(healthcheck)}</code>
            <span>{scheduleOf(healthcheck, t)}</span>
          </p>
          {healthcheck.log.toReversed().map((entry) => (
            <Check key={entry.startedAt} entry={entry} />
          ))}
        </>
      )}
    </Section>
  );
}

function Check({ entry }: { entry: Healthcheck['log'][number] }) {
  const t = useDetailWords();
  const good = entry.exitCode === 0;
  const code = t('health.exit', { code: entry.exitCode });
  const output = entry.output.trim();
  return (
    <div className={classes.answer}>
      <StateShape shape={good ? 'running' : 'failed'} tone={good ? 'ok' : 'bad'} size={10} label={code} />
      <time dateTime={entry.startedAt} title={formatMoment(entry.startedAt)}>
        {formatTimeOfDay(entry.startedAt, true)}
      </time>
      <span className={classes.took}>{formatMs(entry.durationMs)}</span>
      <code title={output}>{output || (good ? t('health.quiet') : code)}</code>
    </div>
  );
}

function testOf({ test }: Healthcheck): string {
  return (test[0] === 'CMD' || test[0] === 'CMD-SHELL' ? test.slice(1) : test).join(' ');
}

// The engine's own defaults (moby daemon/health.go): every 30 s, 30 s allowed, 3 tries.
function scheduleOf({ intervalMs, timeoutMs, retries }: Healthcheck, t: ReturnType<typeof useDetailWords>): string {
  const values = {
    interval: formatMs(intervalMs || 30_000),
    timeout: formatMs(timeoutMs || 30_000),
    retries: retries || 3,
  };
  return t('health.every', values);
}
