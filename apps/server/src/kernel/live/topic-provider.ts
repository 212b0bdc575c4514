import type { Topic, TopicDelta, TopicName, TopicSnapshot } from '@berth/contract';
import type { Actor } from '../actor.ts';

export type TopicOf<N extends TopicName> = Extract<Topic, { name: N }>;

/** One running subscription of a topic: shared by all who watch the same, closed with the last of them. */
export interface TopicSource<N extends TopicName> {
  /** The state as it is now: everything pushed so far is in it. */
  snapshot(): TopicSnapshot<N> | Promise<TopicSnapshot<N>>;
  close(): void;
}

/**
 * What a domain registers for a topic. Nothing runs until somebody subscribes. The topic's permission is in the contract's
 * `topicRecords`; `check` is for what depends on the object.
 */
export interface TopicProvider<N extends TopicName> {
  readonly name: N;
  /** @throws BerthError when this actor may not watch this very topic, or it does not exist */
  check?(topic: TopicOf<N>, actor: Actor): void;
  /** Starts to follow. Each `push` goes to every viewer, in order. @throws BerthError when there is nothing to follow */
  open(topic: TopicOf<N>, push: (delta: TopicDelta<N>) => void): TopicSource<N>;
}
