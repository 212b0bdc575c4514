import { useRef } from 'react';
import { useKeyLines } from '../../../ui/keys/page-keys.ts';
import { useKeys } from '../../../ui/keys/use-keys.ts';
import type { FeedState, LogFeed } from '../api/log-feed.ts';
import { useLogChoices } from '../hooks/use-log-choices.ts';
import { useLogFeed } from '../hooks/use-log-feed.ts';
import { useLogSearch } from '../hooks/use-log-search.ts';
import { useLogView } from '../hooks/use-log-view.ts';
import { useLogWords } from '../words/log-words.ts';
import { FollowPill } from './follow-pill.tsx';
import { LogBar } from './log-bar.tsx';
import { LogList } from './log-list.tsx';
import { LogTroubleNote } from './log-trouble.tsx';
import viewClasses from './log-view.module.css';
import classes from './logs-panel.module.css';

/** The log of a container, live. `containerId`: its full id; the log of another one begins anew. */
export function LogsPanel({ containerId }: { containerId: string }) {
  const { feed, state } = useLogFeed(containerId);
  return (
    <div className={classes.panel}>
      {feed !== null && <OpenLog key={containerId} containerId={containerId} feed={feed} state={state} />}
    </div>
  );
}

function OpenLog({ containerId, feed, state }: { containerId: string; feed: LogFeed; state: FeedState }) {
  const t = useLogWords();
  const input = useRef<HTMLInputElement>(null);
  const [choices, choose] = useLogChoices();
  const view = useLogView(feed, state, choices.wrap);
  const search = useLogSearch(feed, state);
  const step = (direction: 1 | -1) => {
    const found = search.step(direction, direction === 1 ? view.from - 1 : view.to);
    if (found !== null) view.show(found);
  };
  const toNext = () => step(1);
  const toPrevious = () => step(-1);
  useKeys({
    f: () => view.follow(!view.following),
    n: toNext,
    N: toPrevious,
    w: () => choose({ wrap: !choices.wrap }),
    '/': () => input.current?.focus(),
  });
  useKeyLines([
    { keys: 'f', words: t('key_follow') },
    { keys: 'n N', words: t('key_hits') },
    { keys: 'w', words: t('key_wrap') },
  ]);
  const empty = feed.store.size === 0 && state.status === 'live' && state.trouble === null;
  return (
    <>
      <LogBar {...{ containerId, input, search, choices }} onStep={step} onChoose={choose} />
      <LogTroubleNote state={state} />
      <div className={viewClasses.view}>
        <LogList feed={feed} view={view} choices={choices} search={search} />
        {empty && (
          <div className={classes.empty}>
            <b>{t('empty')}</b>
            <span>{t('empty_why')}</span>
          </div>
        )}
        {state.loadingOlder && <span className={viewClasses.older}>{t('loading_older')}</span>}
        <FollowPill
          {...{ feed, state }}
          following={view.following}
          newer={view.newer}
          onToggle={() => view.follow(!view.following)}
        />
      </div>
    </>
  );
}
