import type { ContainerDetail } from '@berth/contract';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useDetailWords } from '../../words/detail-words.ts';
import classes from './kv.module.css';
import { Kv } from './kv.tsx';

/** How a container is started again, stopped, what it may do, and where its log goes. */
export function PolicyList({ detail }: { detail: ContainerDetail }) {
  const t = useDetailWords();
  const { restartMaxRetries, restartCount, stopSignal, stopTimeout, imageConfig } = detail;
  const restarts = [
    restartMaxRetries ? t('limits.tries', { count: restartMaxRetries }) : '',
    restartCount > 0 ? t('limits.soFar', { count: restartCount }) : '',
  ];
  const ownStop = stopTimeout === null && (stopSignal === null || stopSignal === imageConfig?.stopSignal);
  const logOptions = Object.entries(detail.logOptions).map(([key, value]) => `${key}=${value}`);
  return (
    <>
      <Kv
        name={t('limits.restart')}
        dim={detail.restartPolicy === 'no'}
        remark={restarts.filter((words) => words !== '').join(', ')}
      >
        <b>{detail.restartPolicy || 'no'}</b>
      </Kv>
      <Kv name={t('limits.stop')} dim={ownStop} remark={ownStop ? t('limits.stop.own') : ''}>
        {t('limits.stop.words', { signal: stopSignal ?? 'SIGTERM', seconds: stopTimeout ?? 10 })}
      </Kv>
      <Kv
        name={t('limits.rights')}
        dim={!detail.privileged && detail.capAdd.length === 0 && detail.user === (imageConfig?.user ?? '')}
        remark={rightsOf(detail, t)}
      >
        {detail.privileged ? (
          <b className={classes.risk}>
            <IconAlertTriangle aria-hidden />
            {t('limits.privileged')}
          </b>
        ) : (
          userOf(detail, t)
        )}
      </Kv>
      <Kv name={t('limits.log')} dim={logOptions.length === 0} remark={logOptions.join(' ')}>
        {detail.logDriver}
      </Kv>
    </>
  );
}

type Words = ReturnType<typeof useDetailWords>;

function userOf({ user }: ContainerDetail, t: Words): string {
  return user === '' ? t('limits.root') : t('limits.user', { user });
}

function rightsOf({ capAdd, capDrop, readOnlyRoot, privileged }: ContainerDetail, t: Words): string {
  const caps = [...capAdd.map((cap) => `+${cap}`), ...capDrop.map((cap) => `−${cap}`)];
  const usual = caps.length === 0 && !privileged ? t('limits.usualCaps') : '';
  const root = t(readOnlyRoot ? 'limits.readOnly' : 'limits.writable');
  return [caps.join(' '), usual, root].filter((words) => words !== '').join(', ');
}
