import { IconArrowDown } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { LiveDot } from '../../../ui/state/live-dot.tsx';
import type { FeedState, LogFeed } from '../api/log-feed.ts';
import type { LogScene } from '../hooks/use-log-scene.ts';
import { useLogWords } from '../words/log-words.ts';
import classes from './log-view.module.css';

interface FollowPillProps {
  feed: LogFeed;
  state: FeedState;
  scene: LogScene;
}

/** Whether the log is live, how fast it comes, and how much of it came since the view was held; brings one back to its end. */
export function FollowPill({ feed, state, scene }: FollowPillProps) {
  const t = useLogWords();
  const rate = useRate(feed);
  const { following, newer } = scene.view;
  const isRunning = state.status === 'live' && state.hello?.running === true && state.trouble === null;
  const word = state.status === 'away' ? t('away') : isRunning ? t('following') : t('ended');
  const toggle = () => (following ? scene.view.follow(false) : scene.goLive());
  return (
    <button type="button" className={classes.follow} onClick={toggle} aria-pressed={following} title={t('follow')}>
      <LiveDot live={isRunning} />
      <span>{word}</span>
      {isRunning && <em>{t('rate', { rate: rate.toLocaleString('en-US') })}</em>}
      {!following && <i aria-hidden />}
      {!following && (
        <span className={classes.newer}>
          <IconArrowDown aria-hidden />
          {scene.kind === 'island' ? t('gap_live') : t('newer', { count: newer, shown: newer.toLocaleString('en-US') })}
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
