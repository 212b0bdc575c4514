import type { EngineStatus } from '@berth/contract';
import type { EngineEvent } from '@berth/engine';

/** The part of the mirror that tells of changes. */
export interface ChangeFeed {
  onEvent(listener: (event: EngineEvent) => void): () => void;
  onStatus(listener: (status: EngineStatus) => void): () => void;
}

/** Calls back when the container started, stopped or went, and whenever the engine is there again. Gives the unsubscribe. */
export function watchContainer(feed: ChangeFeed, containerId: string, listener: () => void): () => void {
  const stops = [
    feed.onEvent((event) => {
      if (event.type === 'container' && event.id === containerId) listener();
    }),
    feed.onStatus((status) => {
      if (status.state === 'connected') listener();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
