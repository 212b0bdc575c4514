import { type Topic, type TopicName, topicRecords } from '@berth/contract';
import { type Actor, authorise } from '../actor.ts';
import { BerthError } from '../errors.ts';
import { type Channel, createChannel } from './channel.ts';
import type { TopicProvider } from './topic-provider.ts';

/** Topics and who provides them. Viewers of the same topic share one channel; the last to leave closes it. */
export interface LiveHub {
  provide<N extends TopicName>(provider: TopicProvider<N>): void;
  /** @throws BerthError `forbidden`, `not_found` */
  authorise(topic: Topic, actor: Actor): void;
  /** Joins the channel of a topic; call `leave` exactly once. @throws BerthError */
  join(topic: Topic): { channel: Channel; leave: () => void };
  /** Topics that somebody watches now. */
  readonly open: number;
}

type AnyProvider = {
  check?: ((topic: Topic, actor: Actor) => void) | undefined;
  open(topic: Topic, push: (delta: unknown) => void): { snapshot(): unknown; close(): void };
};

interface Shared {
  readonly channel: Channel;
  viewers: number;
  close(): void;
}

export function createLiveHub(): LiveHub {
  const providers = new Map<TopicName, AnyProvider>();
  const channels = new Map<string, Shared>();

  function providerOf(topic: Topic): AnyProvider {
    const provider = providers.get(topic.name);
    if (provider === undefined) throw new BerthError('not_found', `There is no topic ${topic.name}.`);
    return provider;
  }

  function opened(topic: Topic): Shared {
    const provider = providerOf(topic);
    const channel = createChannel(() => source.snapshot());
    const source = provider.open(topic, channel.push);
    return { channel, viewers: 0, close: () => source.close() };
  }

  return {
    provide(provider) {
      // Sound: the hub hands a provider only topics of its own name.
      providers.set(provider.name, provider as unknown as AnyProvider);
    },
    authorise(topic, actor) {
      authorise(actor, topicRecords[topic.name].permission);
      providerOf(topic).check?.(topic, actor);
    },
    join(topic) {
      const key = keyOf(topic);
      const shared = channels.get(key) ?? opened(topic);
      channels.set(key, shared);
      shared.viewers += 1;
      return {
        channel: shared.channel,
        leave() {
          shared.viewers -= 1;
          if (shared.viewers > 0) return;
          channels.delete(key);
          shared.close();
        },
      };
    },
    get open() {
      return channels.size;
    },
  };
}

function keyOf(topic: Topic): string {
  return JSON.stringify('ids' in topic ? { ...topic, ids: [...topic.ids].sort() } : topic);
}
