import { liveSocket } from '@berth/contract';
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { type Connection, LiveClient } from './live-client.ts';

const LiveContext = createContext<LiveClient | null>(null);

interface LiveProviderProps {
  onSignedOut(): void;
  onRightsChanged(): void;
  children: ReactNode;
}

/** Opens the tab's one live socket while somebody is signed in, and closes it with them. */
export function LiveProvider({ onSignedOut, onRightsChanged, children }: LiveProviderProps) {
  const [client, setClient] = useState<LiveClient | null>(null);
  useEffect(() => {
    const url = new URL(liveSocket.path, location.href);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    const opened = new LiveClient(url.href, { onSignedOut, onRightsChanged });
    setClient(opened);
    const retry = () => opened.retry();
    addEventListener('online', retry);
    return () => {
      removeEventListener('online', retry);
      opened.close();
    };
  }, [onSignedOut, onRightsChanged]);
  return <LiveContext value={client}>{children}</LiveContext>;
}

/** The live client; null until the socket is made, one render after the page. */
export function useLiveClient(): LiveClient | null {
  return useContext(LiveContext);
}

const starting: Connection = { state: 'connecting', since: 0, nextTryAt: null };

/** The state of the line to Berth's server. */
export function useConnection(): Connection {
  const client = useLiveClient();
  return useSyncExternalStore(
    (listener) => client?.onConnection(listener) ?? (() => {}),
    () => client?.connection ?? starting,
  );
}
