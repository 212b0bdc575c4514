import { IconArrowDown } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { LiveDot } from '../../../ui/state/live-dot.tsx';
import type { FeedState, LogFeed } from '../api/log-feed.ts';
import { useLogWords } from '../words/log-words.ts';
import classes from './log-view.module.css';

interface FollowPillProps {
  feed: LogFeed;
  state: FeedState;
  following: boolean;
  newer: number;
  onToggle(): void;
}

/** Whether the log is followed, how fast it comes, and how much of it came since the view was held. */
export function FollowPill({ feed, state, following, newer, onToggle }: FollowPillProps) {
  const t = useLogWords();
  const rate = useRate(feed);
  const running = state.status === 'live' && state.hello?.running === true && state.trouble === null;
  const word = state.status === 'away' ? t('away') : !running ? t('ended') : following ? t('following') : t('paused');
  return (
    <button type="button" className={classes.follow} onClick={onToggle} aria-pressed={following} title={t('follow')}>
      <LiveDot live={running && following} />
      <span>{word}</span>
      {running && <em>{t('rate', { rate })}</em>}
      {!following && <i aria-hidden />}
      {!following && (
        <span className={classes.newer}>
          <IconArrowDown aria-hidden />
          {t('newer', { count: newer })}
        </span>
      )}
    </button>
  );
}

/** Lines a second, told anew each second. */
function useRate(feed: LogFeed): number {
  const [rate, setRate] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setRate(feed.rate()), 1000);
    return () => clearInterval(timer);
  }, [feed]);
  return rate;
}
