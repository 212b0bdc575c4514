import type { LiveServerMessage, Topic } from '@berth/contract';
import { topicKey } from './fold.ts';
import { LiveLine } from './live-socket.ts';
import { freshSubscription, lose, receive, type Subscription, subscribeMessage } from './subscriptions.ts';

/** The line to the server: since when it is as it is, and when it is tried again (milliseconds since 1970). */
export interface Connection {
  state: 'connecting' | 'open' | 'lost';
  since: number;
  nextTryAt: number | null;
}

interface Watched {
  subscription: Subscription;
  listeners: Set<() => void>;
}

/** Every live topic of a tab over one socket. Topics that several parts of the page watch are subscribed once. */
export class LiveClient {
  readonly #line: LiveLine;
  readonly #watched = new Map<string, Watched>();
  readonly #byNumber = new Map<number, string>();
  readonly #connectionListeners = new Set<() => void>();
  #connection: Connection = { state: 'connecting', since: Date.now(), nextTryAt: null };
  #lastNumber = 0;

  constructor(url: string, handlers: { onSignedOut(): void; onRightsChanged(): void }) {
    this.#line = new LiveLine(url, {
      ...handlers,
      onOpen: () => {
        this.#setConnection('open', null);
        for (const { subscription } of this.#watched.values()) this.#line.send(subscribeMessage(subscription));
      },
      onLost: (nextTryAt) => {
        this.#setConnection('lost', nextTryAt);
        for (const [key, { subscription }] of this.#watched) this.#update(key, lose(subscription));
      },
      onMessage: (message) => this.#receive(message),
    });
    this.#line.connect();
  }

  get connection(): Connection {
    return this.#connection;
  }

  /** Tells of each change of the line. @returns the way to stop it. */
  onConnection(listener: () => void): () => void {
    this.#connectionListeners.add(listener);
    return () => this.#connectionListeners.delete(listener);
  }

  /** What is known of a topic now; null when nobody watches it. */
  read(topic: Topic): Subscription | null {
    return this.#watched.get(topicKey(topic))?.subscription ?? null;
  }

  /** Watches a topic. @returns the way to stop; the last one to stop ends it on the server. */
  subscribe(topic: Topic, listener: () => void): () => void {
    const key = topicKey(topic);
    const watched = this.#watched.get(key) ?? this.#open(key, topic);
    watched.listeners.add(listener);
    return () => {
      watched.listeners.delete(listener);
      if (watched.listeners.size === 0 && this.#watched.get(key) === watched) this.#end(key, watched);
    };
  }

  /** Tries the line at once. */
  retry(): void {
    this.#line.connect();
  }

  close(): void {
    this.#line.close();
    this.#watched.clear();
  }

  #open(key: string, topic: Topic): Watched {
    const subscription = freshSubscription(++this.#lastNumber, topic);
    const watched: Watched = { subscription, listeners: new Set() };
    this.#watched.set(key, watched);
    this.#byNumber.set(subscription.sub, key);
    this.#line.send(subscribeMessage(subscription));
    return watched;
  }

  #end(key: string, { subscription }: Watched): void {
    this.#watched.delete(key);
    this.#byNumber.delete(subscription.sub);
    this.#line.send({ op: 'unsubscribe', sub: subscription.sub });
  }

  #receive(message: LiveServerMessage): void {
    if (message.op === 'pong') return;
    const key = this.#byNumber.get(message.sub);
    const watched = key === undefined ? undefined : this.#watched.get(key);
    if (key === undefined || !watched) return;
    const after = receive(watched.subscription, message);
    if (after) {
      this.#update(key, after);
      return;
    }
    const again = { ...watched.subscription, position: null };
    watched.subscription = again;
    this.#line.send(subscribeMessage(again));
  }

  #update(key: string, subscription: Subscription): void {
    const watched = this.#watched.get(key);
    if (!watched || watched.subscription === subscription) return;
    watched.subscription = subscription;
    for (const listener of watched.listeners) listener();
  }

  #setConnection(state: Connection['state'], nextTryAt: number | null): void {
    const since = state === this.#connection.state ? this.#connection.since : Date.now();
    this.#connection = { state, since, nextTryAt };
    for (const listener of this.#connectionListeners) listener();
  }
}
