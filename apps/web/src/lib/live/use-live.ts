import type { ErrorCode, Topic, TopicName } from '@berth/contract';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type LiveData, topicKey } from './fold.ts';
import { useLiveClient } from './live-provider.tsx';
import type { LiveStatus } from './subscriptions.ts';

type TopicOf<N extends TopicName> = Extract<Topic, { name: N }>;

export interface Live<N extends TopicName> {
  status: LiveStatus;
  /** What is known; undefined before the first snapshot. Kept while the line is lost. */
  data: LiveData[N] | undefined;
  refusal: { code: ErrorCode; message: string } | null;
}

const nothing = { status: 'waiting', data: undefined, refusal: null } as const;

/**
 * Watches a topic as long as the component is there: a snapshot, then every change, across lost lines.
 * null watches nothing.
 */
export function useLive<N extends TopicName>(topic: TopicOf<N> | null): Live<N> {
  const client = useLiveClient();
  const key = topic && topicKey(topic);
  // The key says all of the topic: a new object with the same words is the same topic.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const stable = useMemo(() => topic, [key]);
  const subscribe = useCallback(
    (listener: () => void) => (client && stable ? client.subscribe(stable, listener) : () => {}),
    [client, stable],
  );
  const found = useSyncExternalStore(subscribe, () => (client && stable ? client.read(stable) : null));
  return useMemo(() => {
    if (!found || !stable) return nothing;
    const data: LiveData[N] | undefined = found.held[stable.name as N];
    return { status: found.status, data, refusal: found.refusal };
  }, [found, stable]);
}
