import type { ContainerExit } from '@berth/contract';
import type { Engine } from '@berth/engine';
import { ChangeWatch } from './change-watch.ts';
import { toContainerLook } from './container-look.ts';
import { followLog } from './follow-log.ts';
import { LineHistogram } from './histogram/line-histogram.ts';
import { LogSource } from './log-source.ts';
import { maxLineBytes } from './scan/pass-target.ts';
import type { ScanThread } from './scan/scan-thread.ts';
import type { Slots } from './scan/slots.ts';

export interface LogHubDeps {
  engine: Engine;
  /** Reads whole logs, at most so many at once. */
  thread: ScanThread;
  slots: Slots;
  /** Calls back whenever the container may have started, stopped or gone, and when the engine is back. Gives the unsubscribe. */
  onChange(containerId: string, listener: () => void): () => void;
  /** The ends of a container that events told of, newest first. */
  exits(containerId: string): readonly ContainerExit[];
  /** How long the stream stays open after the last viewer has gone: milliseconds. */
  graceMs?: number;
}

interface Entry {
  source: LogSource;
  histogram?: LineHistogram;
  stop(): void;
  grace?: NodeJS.Timeout;
}

/** Hands out one source per container: the first viewer opens the stream, and it ends a little after the last has gone. */
export class LogHub {
  readonly #deps: LogHubDeps;
  readonly #entries = new Map<string, Entry>();

  constructor(deps: LogHubDeps) {
    this.#deps = deps;
  }

  /** How many logs are being read from the engine. */
  get openLogs(): number {
    return this.#entries.size;
  }

  /**
   * The log of a container by its full id. `tail` counts for the one who opens it; who comes later finds what is there.
   * Whoever takes it gives it back with `release`.
   */
  acquire(containerId: string, tail: number): LogSource {
    const known = this.#entries.get(containerId);
    if (known !== undefined && !known.source.hasEnded) {
      clearTimeout(known.grace);
      return known.source;
    }
    if (known !== undefined) this.#drop(containerId, known);
    const entry = this.#start(containerId, tail);
    this.#entries.set(containerId, entry);
    return entry.source;
  }

  /** To be called when a viewer has stopped listening. */
  release(containerId: string, source: LogSource): void {
    const entry = this.#entries.get(containerId);
    if (entry?.source !== source || source.isWatched) return;
    clearTimeout(entry.grace);
    entry.grace = setTimeout(() => this.#drop(containerId, entry), this.#deps.graceMs ?? 10_000);
    entry.grace.unref();
  }

  /** The histogram of a log that somebody has taken, begun with the first who asks for it. */
  histogram(containerId: string, source: LogSource): LineHistogram {
    const { engine, thread, slots, exits } = this.#deps;
    const deps = { engine, containerId, source, thread, slots, exits: () => exits(containerId) };
    const entry = this.#entries.get(containerId);
    if (entry?.source !== source) return new LineHistogram(deps);
    entry.histogram ??= new LineHistogram(deps);
    return entry.histogram;
  }

  close(): void {
    for (const [containerId, entry] of this.#entries) this.#drop(containerId, entry);
  }

  #drop(containerId: string, entry: Entry): void {
    clearTimeout(entry.grace);
    entry.histogram?.close();
    entry.stop();
    if (this.#entries.get(containerId) === entry) this.#entries.delete(containerId);
  }

  #start(containerId: string, tail: number): Entry {
    const { engine, onChange, exits } = this.#deps;
    const source = new LogSource();
    const closing = new AbortController();
    const { signal } = closing;
    const changes = new ChangeWatch();
    const unsubscribe = onChange(containerId, () => changes.note());
    const news = followLog(
      {
        changes,
        exits: () => exits(containerId),
        look: async () => toContainerLook(await engine.containers.inspect(containerId, { signal })),
        open: (look) => (options) =>
          engine.containers.logs(containerId, {
            ...options,
            tty: look.tty,
            follow: true,
            timestamps: true,
            maxLineBytes,
            signal,
          }),
      },
      tail,
      signal,
    );
    void source.feed(news).finally(unsubscribe);
    return {
      source,
      stop() {
        closing.abort();
        changes.note();
      },
    };
  }
}
