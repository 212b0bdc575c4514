import type { ContainerSummary, EngineStatus } from '@berth/contract';
import { type Engine, type EngineEvent, formatAddress, isEngineError, isNoise } from '@berth/engine';
import { BerthError } from '../kernel/errors.ts';
import type { Logger } from '../kernel/logger.ts';
import { type ContainerStore, createContainerStore } from './container-store.ts';
import { createContainerSync } from './container-sync.ts';
import { firstStatus, withIdentity, withState } from './engine-status.ts';
import { createExitLog, type ExitLog } from './exit-log.ts';

const WATCHED_MS = 1_000;
const UNWATCHED_MS = 10_000;
/** The engine's latency changes with every ping; viewers are told of it this often. */
const LATENCY_MS = 10_000;
const RECONCILE_MS = 60_000;
/** An image that got or lost a tag changes what the list calls it; pulls tell so several times. */
const AFTER_IMAGE_MS = 500;

export interface Mirror {
  readonly containers: ContainerStore;
  readonly exits: Pick<ExitLog, 'of'>;
  status(): EngineStatus;
  /** Returns the end of it. */
  onStatus(listener: (status: EngineStatus) => void): () => void;
  /** Every event but the noise of execs, after the mirror has taken it in. */
  onEvent(listener: (event: EngineEvent) => void): () => void;
  /** Every command that is started in a container: a terminal, a health check, a `docker exec`. */
  onExec(listener: (event: EngineEvent) => void): () => void;
  /** Every end of such a command. */
  onExecEnd(listener: (event: EngineEvent) => void): () => void;
  /** Resolves once the list is there for the first time. */
  readonly ready: Promise<void>;
  /** While somebody watches, the engine is asked every second whether it still answers. Returns the end of it. */
  watch(): () => void;
  /**
   * The container that a reference means: by full id from the mirror, by anything else as the engine itself takes it now.
   * @throws BerthError `container_not_found`, EngineError
   */
  resolve(ref: string, signal: AbortSignal): Promise<ContainerSummary>;
  /** @throws EngineError */
  refresh(id: string, signal: AbortSignal): Promise<ContainerSummary | undefined>;
  /** Resolves when every row that waits for its inspect has had it. */
  settled(): Promise<void>;
  close(): void;
}

export interface MirrorOptions {
  readonly engine: Engine;
  /** The engine's name in Berth. */
  readonly name: string;
  readonly sandbox: boolean;
  /** The container that Berth runs in. */
  readonly ownId?: string | undefined;
  readonly log: Logger;
}

/** Starts to keep one engine's state in memory: connects, lists, follows its events, and again after each loss. */
export function startMirror({ engine, name, sandbox, ownId, log }: MirrorOptions): Mirror {
  const store = createContainerStore(ownId);
  const exits = createExitLog();
  const sync = createContainerSync(
    {
      list: (signal) => engine.containers.list({ all: true, signal }),
      inspect: (id, signal) => engine.containers.inspect(id, { signal }),
    },
    store,
  );
  const statusListeners = new Set<(status: EngineStatus) => void>();
  const eventListeners = new Set<(event: EngineEvent) => void>();
  const execListeners = new Set<(event: EngineEvent) => void>();
  const execEndListeners = new Set<(event: EngineEvent) => void>();
  const firstList = Promise.withResolvers<void>();
  let status = firstStatus({ engine: name, address: formatAddress(engine.address), sandbox }, new Date().toISOString());
  let lastSeen: number | undefined;
  let latencyTold = 0;
  let watchers = 0;
  let afterImage: NodeJS.Timeout | undefined;

  const seen = () => {
    lastSeen = Date.now();
  };
  const current = (): EngineStatus => ({
    ...status,
    lastSeenAt: lastSeen === undefined ? null : new Date(lastSeen).toISOString(),
  });
  const setStatus = (next: EngineStatus) => {
    status = next;
    for (const listener of statusListeners) listener(current());
  };

  const feed = engine.events({
    pingEveryMs: UNWATCHED_MS,
    noise: true,
    onState(state) {
      if (state.status === 'connected') seen();
      setStatus(withState(status, state));
      log.info({ engine: name, state: state.status, reason: state.error?.message }, 'engine');
    },
    onPing(latencyMs) {
      seen();
      const next = { ...status, latencyMs: Math.round(latencyMs * 10) / 10 };
      const due = Date.now() - latencyTold >= LATENCY_MS;
      if (due) latencyTold = Date.now();
      if (due || status.latencyMs === null) setStatus(next);
      else status = next;
    },
    async onResync({ cause, info, version, signal }) {
      status = withIdentity(status, info, version);
      await sync.resync(cause !== 'requested', signal);
      seen();
      firstList.resolve();
    },
    onEvent(event) {
      seen();
      if (isNoise(event)) {
        if (event.action === 'exec_start') for (const listener of execListeners) listener(event);
        if (event.action === 'exec_die') for (const listener of execEndListeners) listener(event);
        return;
      }
      exits.onEvent(event, store.get(event.id));
      sync.onEvent(event);
      if (event.type === 'image') afterImage ??= setTimeout(relist, AFTER_IMAGE_MS);
      for (const listener of eventListeners) listener(event);
    },
  });

  function relist(): void {
    afterImage = undefined;
    void feed.resync();
  }
  const reconcile = setInterval(() => void feed.resync(), RECONCILE_MS);

  return {
    containers: store,
    exits,
    status: current,
    onStatus: (listener) => listen(statusListeners, listener),
    onEvent: (listener) => listen(eventListeners, listener),
    onExec: (listener) => listen(execListeners, listener),
    onExecEnd: (listener) => listen(execEndListeners, listener),
    ready: firstList.promise,
    watch() {
      watchers += 1;
      if (watchers === 1) feed.pingEvery(WATCHED_MS);
      let watching = true;
      return () => {
        if (!watching) return;
        watching = false;
        watchers -= 1;
        if (watchers === 0) feed.pingEvery(UNWATCHED_MS);
      };
    },
    async resolve(ref, signal) {
      const known = store.get(ref);
      if (known !== undefined) return known;
      // Names move: the mirror may be some milliseconds behind, and the wrong container would be acted on.
      const found = await engine.containers.inspect(ref, { signal }).catch((error: unknown) => {
        throw isEngineError(error, 'not_found') ? noSuchContainer(ref) : error;
      });
      const row = store.get(found.id) ?? (await sync.refresh(found.id, signal));
      if (row === undefined) throw noSuchContainer(ref);
      return row;
    },
    refresh: sync.refresh,
    settled: sync.settled,
    close() {
      clearInterval(reconcile);
      clearTimeout(afterImage);
      feed.close();
      sync.close();
    },
  };
}

/** The answer to a reference that means no container. */
export function noSuchContainer(ref: string): BerthError {
  return new BerthError('container_not_found', `There is no container ${ref}.`);
}

function listen<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
