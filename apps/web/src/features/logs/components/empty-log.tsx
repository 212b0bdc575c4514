import { Button } from '@mantine/core';
import type { FeedState, LogFeed } from '../api/log-feed.ts';
import type { ChangeAddress } from '../hooks/use-log-address.ts';
import type { LogScene } from '../hooks/use-log-scene.ts';
import { useLogWords } from '../words/log-words.ts';
import classes from './logs-panel.module.css';

interface EmptyLogProps {
  feed: LogFeed;
  state: FeedState;
  scene: LogScene;
  change: ChangeAddress;
}

/** What is said where there is no row: that nothing was written yet, or that nothing matches. */
export function EmptyLog({ feed, state, scene, change }: EmptyLogProps) {
  const t = useLogWords();
  if (state.status !== 'live' || state.trouble !== null) return null;
  const search = feed.search.state;
  if (scene.kind === 'hits') {
    const isDone = search?.state === 'done' && search.hits === 0;
    const clear = () => change({ q: undefined, not: undefined, only: undefined, level: undefined, stream: undefined });
    return isDone ? (
      <div className={classes.empty}>
        <b>{t('nothing')}</b>
        <Button variant="default" onClick={clear}>
          {t('clear')}
        </Button>
      </div>
    ) : null;
  }
  const { store } = feed.live;
  const isEmpty = store.size === 0 || (store.size === 1 && store.at(store.first)?.kind === 'edge');
  if (scene.kind !== 'live' || !isEmpty) return null;
  if (feed.bounds.since !== null || feed.bounds.until !== null) {
    const all = () => change({ last: undefined, from: undefined, to: undefined });
    return (
      <div className={classes.empty}>
        <b>{t('empty_range')}</b>
        <Button variant="default" onClick={all}>
          {t('range_all')}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes.empty}>
      <b>{t('empty')}</b>
      <span>{t('empty_why')}</span>
    </div>
  );
}
