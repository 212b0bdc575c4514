import type { ContainerDetail } from '@berth/contract';
import { formatLimit } from '../../../../lib/format/format-limit.ts';
import { useDetailWords } from '../../words/detail-words.ts';
import { Kv, KvList } from './kv.tsx';
import { Section } from './section.tsx';

/** What a container may use, what becomes of it when it ends, and what it may do. */
export function LimitsSection({ detail }: { detail: ContainerDetail }) {
  const t = useDetailWords();
  const { memoryLimit, cpuLimit, pidsLimit } = detail;
  const none = t('limits.none');
  const logOptions = Object.entries(detail.logOptions).map(([key, value]) => `${key}=${value}`);
  return (
    <Section title={t('limits')}>
      <KvList>
        <Kv name={t('limits.memory')} dim={memoryLimit === null}>
          {memoryLimit === null ? none : <b>{formatLimit(memoryLimit)}</b>}
        </Kv>
        <Kv name={t('limits.cpu')} dim={cpuLimit === null}>
          {cpuLimit === null ? none : <b>{t('limits.cores', { count: cpuLimit })}</b>}
        </Kv>
        <Kv name={t('limits.pids')} dim={!pidsLimit || pidsLimit < 0}>
          {!pidsLimit || pidsLimit < 0 ? none : <b>{pidsLimit}</b>}
        </Kv>
        <Kv
          name={t('limits.restart')}
          dim={detail.restartPolicy === 'no'}
          remark={detail.restartMaxRetries ? t('limits.tries', { count: detail.restartMaxRetries }) : ''}
        >
          <b>{detail.restartPolicy || 'no'}</b>
        </Kv>
        <Kv
          name={t('limits.stop')}
          dim={detail.stopSignal === null && detail.stopTimeout === null}
          remark={detail.stopSignal === null && detail.stopTimeout === null ? t('limits.stop.own') : ''}
        >
          {t('limits.stop.words', { signal: detail.stopSignal ?? 'SIGTERM', seconds: detail.stopTimeout ?? 10 })}
        </Kv>
        <Kv
          name={t('limits.rights')}
          dim={!detail.privileged && detail.capAdd.length === 0}
          remark={rightsOf(detail, t)}
        >
          {detail.privileged ? <b>{t('limits.privileged')}</b> : userOf(detail, t)}
        </Kv>
        <Kv name={t('limits.log')} dim remark={logOptions.join(' ')}>
          {detail.logDriver}
        </Kv>
      </KvList>
    </Section>
  );
}

type Words = ReturnType<typeof useDetailWords>;

function userOf({ user }: ContainerDetail, t: Words): string {
  return user === '' ? t('limits.root') : t('limits.user', { user });
}

function rightsOf({ capAdd, capDrop, readOnlyRoot }: ContainerDetail, t: Words): string {
  const caps = [...capAdd.map((cap) => `+${cap}`), ...capDrop.map((cap) => `−${cap}`)];
  return [...caps, readOnlyRoot ? t('limits.readOnly') : ''].filter(Boolean).join(' ');
}
