import { useEffect, useState, useSyncExternalStore } from 'react';
import { type FeedState, LogFeed } from '../api/log-feed.ts';

const nothing: FeedState = { status: 'connecting', hello: null, trouble: null, loadingOlder: false };
const never = () => () => undefined;

/** The log of a container for as long as the page shows it, and its state with every frame in which it changed. */
export function useLogFeed(containerId: string): { feed: LogFeed | null; state: FeedState } {
  const [feed, setFeed] = useState<LogFeed | null>(null);
  useEffect(() => {
    const opened = new LogFeed(containerId);
    setFeed(opened);
    return () => opened.close();
  }, [containerId]);
  const state = useSyncExternalStore(feed?.subscribe ?? never, feed?.state ?? (() => nothing));
  return { feed, state };
}
