import { getHealth } from '@berth/contract';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api/call.ts';
import { LiveDot } from '../../../ui/state/live-dot.tsx';
import { StateShape } from '../../../ui/state/state-shape.tsx';
import { useAuthWords } from '../words/auth-words.ts';
import classes from './entrance.module.css';

/** Whether Berth answers, and its engine. There is no live socket before sign-in, so it asks every five seconds while it is looked at. */
export function HealthLine() {
  const t = useAuthWords();
  const { data, isError, isPending } = useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => call(getHealth, {}, { signal }),
    refetchInterval: 5_000,
    retry: false,
  });
  if (isPending) return <span className={classes.health}>{t('asking')}</span>;
  if (!isError && data.engine === 'connected') {
    return (
      <span className={classes.health}>
        <LiveDot />
        {t('engine_connected')}
      </span>
    );
  }
  return (
    <span className={`${classes.health} ${classes.bad}`} role="status">
      <StateShape shape="dead" tone="bad" />
      {isError ? t('server_away') : t('engine_unreachable')}
    </span>
  );
}
