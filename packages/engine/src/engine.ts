import { type EngineAddress, formatAddress } from './address.ts';
import { containerLifecycle } from './api/container-lifecycle.ts';
import { containerReads } from './api/container-reads.ts';
import { containerStreams } from './api/container-streams.ts';
import { execApi } from './api/exec.ts';
import { imagesApi } from './api/images.ts';
import { networksApi } from './api/networks.ts';
import { volumesApi } from './api/volumes.ts';
import { type EventFeed, type EventFeedOptions, startEventFeed } from './events/event-feed.ts';
import { negotiateVersion, pingEngine } from './negotiate.ts';
import { type EngineInfo, infoAnswer } from './schema/info.ts';
import type { EngineVersion } from './schema/version.ts';
import { createDial } from './transport/dial.ts';
import { createWire } from './wire.ts';

export type ContainersApi = ReturnType<typeof containerReads> &
  ReturnType<typeof containerLifecycle> &
  ReturnType<typeof containerStreams>;
export type ExecApi = ReturnType<typeof execApi>;
export type ImagesApi = ReturnType<typeof imagesApi>;
export type VolumesApi = ReturnType<typeof volumesApi>;
export type NetworksApi = ReturnType<typeof networksApi>;

/** One Docker engine. Every call rejects with an EngineError, whatever goes wrong; none outlives its deadline. */
export interface Engine {
  readonly address: EngineAddress;
  /** What was agreed on last; undefined before the first agreement. */
  version(): EngineVersion | undefined;
  /** Agrees on the version anew, as after a reconnect: the engine may have been upgraded under us. */
  negotiate(signal?: AbortSignal): Promise<EngineVersion>;
  /** Deadline 1.5 s. */
  ping(signal?: AbortSignal): Promise<{ latencyMs: number }>;
  info(signal?: AbortSignal): Promise<EngineInfo>;
  readonly containers: ContainersApi;
  readonly exec: ExecApi;
  readonly images: ImagesApi;
  readonly volumes: VolumesApi;
  readonly networks: NetworksApi;
  /** Starts to listen; the feed keeps itself connected until it is closed. */
  events(options: EventFeedOptions): EventFeed;
  /** Closes feeds and idle sockets. Streams belong to whoever opened them. */
  close(): void;
}

/** Makes the client of one engine; connects with the first call. Throws where a TLS file cannot be read. */
export function createEngine(address: EngineAddress): Engine {
  const where = formatAddress(address);
  const dial = createDial(address);
  const target = { dial, where };
  const feeds = new Set<EventFeed>();
  let agreed: EngineVersion | undefined;
  let pinned: string | undefined;

  async function negotiate(signal?: AbortSignal): Promise<EngineVersion> {
    agreed = await negotiateVersion(target, signal);
    pinned = agreed.apiVersion;
    return agreed;
  }

  const wire = createWire({
    dial,
    where,
    pinned: async (signal) => pinned ?? (await negotiate(signal)).apiVersion,
    unpin() {
      pinned = undefined;
    },
  });

  const engine: Engine = {
    address,
    version: () => agreed,
    negotiate,
    async ping(signal) {
      const start = performance.now();
      await pingEngine(target, signal);
      return { latencyMs: performance.now() - start };
    },
    info: (signal) => wire.json(infoAnswer, { path: '/info', signal }),
    containers: { ...containerReads(wire), ...containerLifecycle(wire), ...containerStreams(wire) },
    exec: execApi(wire),
    images: imagesApi(wire),
    volumes: volumesApi(wire),
    networks: networksApi(wire),
    events(options) {
      const feed = startEventFeed({ engine, wire }, options);
      feeds.add(feed);
      feed.closed.then(() => feeds.delete(feed));
      return feed;
    },
    close() {
      for (const feed of feeds) feed.close();
      dial.close();
    },
  };
  return engine;
}
