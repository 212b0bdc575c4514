import { useEffect, useState, useSyncExternalStore } from 'react';
import { type FeedState, LogFeed } from '../api/log-feed.ts';

const nothing: FeedState = { status: 'connecting', hello: null, trouble: null, loadingOlder: false, histogram: null };
const never = () => () => undefined;

/**
 * The log of a container for as long as the page shows it, and its state with every frame in which it changed.
 * @param since and until: nothing outside of these times is shown; null: all.
 */
export function useLogFeed(
  containerId: string,
  since: string | null,
  until: string | null,
): { feed: LogFeed | null; state: FeedState } {
  const [feed, setFeed] = useState<LogFeed | null>(null);
  useEffect(() => {
    const opened = new LogFeed(containerId, { since, until });
    setFeed(opened);
    return () => opened.close();
  }, [containerId, since, until]);
  const state = useSyncExternalStore(feed?.subscribe ?? never, feed?.state ?? (() => nothing));
  return { feed, state };
}
