import type { LiveClientMessage, liveSocket, Topic } from '@berth/contract';
import { BerthError } from '../errors.ts';
import { toBerthError } from '../to-berth-error.ts';
import type { SocketHandler } from '../upgrade.ts';
import type { Position } from './channel.ts';
import type { LiveHub } from './live-hub.ts';
import { createSubscription, type Subscription } from './subscription.ts';

const perSocket = 64;

type Subscribe = Extract<LiveClientMessage, { op: 'subscribe' }>;

/** One tab's socket: its subscriptions, each checked when it is made and again whenever its viewer's rights change. */
export function serveLive(hub: LiveHub): SocketHandler<typeof liveSocket> {
  return (viewer, _input, { onRights, log }) => {
    const subscriptions = new Map<number, { topic: Topic; subscription: Subscription }>();

    function end(sub: number) {
      subscriptions.get(sub)?.subscription.close();
      subscriptions.delete(sub);
    }

    function refuse(sub: number, cause: unknown) {
      end(sub);
      const error = toBerthError(cause);
      if (error.code === 'internal') log.error({ err: error.cause }, 'topic failed');
      viewer.send({ op: 'refused', sub, code: error.code, message: error.message });
    }

    function begin(sub: number, topic: Topic, since: Position | undefined) {
      end(sub);
      if (subscriptions.size >= perSocket) throw new BerthError('too_many_streams', 'Too many topics on one socket.');
      hub.authorise(topic, viewer.actor);
      const { channel, leave } = hub.join(topic);
      const subscription = createSubscription({ viewer, sub, channel, leave, failed: (error) => refuse(sub, error) });
      subscriptions.set(sub, { topic, subscription });
      subscription.start(since);
    }

    function subscribe({ sub, topic, since }: Subscribe) {
      try {
        begin(sub, topic, since);
      } catch (error) {
        refuse(sub, error);
      }
    }

    viewer.onMessage((message) => {
      if (message.op === 'subscribe') subscribe(message);
      else if (message.op === 'unsubscribe') end(message.sub);
      else viewer.send({ op: 'pong', at: message.at });
    });

    onRights(() => {
      for (const [sub, { topic }] of subscriptions) {
        try {
          hub.authorise(topic, viewer.actor);
        } catch (error) {
          refuse(sub, error);
        }
      }
    });

    viewer.signal.addEventListener('abort', () => {
      for (const sub of [...subscriptions.keys()]) end(sub);
    });
  };
}
