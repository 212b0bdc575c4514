import type { ContainerDetail } from '@berth/contract';
import { EngineText } from '../../../../ui/parts/engine-text.tsx';
import { useHealthLog } from '../../api/use-health-log.ts';
import { formatMs } from '../../model/format-ms.ts';
import { healthStreak } from '../../model/health-streak.ts';
import { useDetailWords } from '../../words/detail-words.ts';
import { useStateWords } from '../../words/state-words.ts';
import { HealthCheck } from './health-check.tsx';
import classes from './health-section.module.css';
import { HealthStrip } from './health-strip.tsx';
import { Nothing, Section } from './section.tsx';

type Healthcheck = NonNullable<ContainerDetail['healthcheck']>;

const tones = { healthy: classes.ok, unhealthy: classes.bad, starting: classes.warn };

/** What the healthcheck asks, how often, and its last answers. */
export function HealthSection({ detail }: { detail: ContainerDetail }) {
  const t = useDetailWords();
  const s = useStateWords();
  const { healthcheck, health } = detail;
  const log = useHealthLog(detail);
  if (healthcheck === null) {
    return (
      <Section title={t('health')}>
        <Nothing>{t('health.none')}</Nothing>
      </Section>
    );
  }
  const streak = streakWords(healthStreak(log, detail.failingStreak), t);
  const word = health !== null && <span className={tones[health]}>{s(`health.${health}`)}</span>;
  return (
    <Section
      title={t('health')}
      count={
        <>
          {word} {streak}
        </>
      }
    >
      <p className={classes.check}>
        <code title={testOf(healthcheck)}>
          <EngineText text={testOf(healthcheck)} />
        </code>
        <span>{scheduleOf(healthcheck, t)}</span>
      </p>
      {log.length === 0 ? (
        <Nothing>{t('health.notYet')}</Nothing>
      ) : (
        <>
          <HealthStrip log={log} />
          {log
            .slice(-5)
            .toReversed()
            .map((entry) => (
              <HealthCheck key={entry.startedAt} entry={entry} />
            ))}
        </>
      )}
    </Section>
  );
}

function streakWords({ good, count }: ReturnType<typeof healthStreak>, t: ReturnType<typeof useDetailWords>): string {
  return count === 0 ? '' : t(good ? 'health.goods' : 'health.fails', { count });
}

function testOf({ test }: Healthcheck): string {
  return (test[0] === 'CMD' || test[0] === 'CMD-SHELL' ? test.slice(1) : test).join(' ');
}

// The engine's own defaults (moby daemon/health.go): every 30 s, 30 s allowed, 3 tries.
function scheduleOf({ intervalMs, timeoutMs, retries }: Healthcheck, t: ReturnType<typeof useDetailWords>): string {
  const values = {
    interval: formatMs(intervalMs || 30_000),
    timeout: formatMs(timeoutMs || 30_000),
    tries: t('health.tries', { count: retries || 3 }),
  };
  return t('health.every', values);
}
