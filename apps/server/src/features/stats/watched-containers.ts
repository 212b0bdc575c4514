import type { StatsEvent } from '@berth/contract';
import type { EngineEvent } from '@berth/engine';
import type { Mirror } from '../../mirror/mirror.ts';
import { createStatsHistory, type StatsHistory } from './stats-history.ts';

/** Histories outlive a page that scrolls, reloads or goes elsewhere for a moment. */
const GRACE_MS = 60_000;

export interface WatchedContainer {
  readonly history: StatsHistory;
  /** Whether the page of it is open somewhere: it is then streamed, and needs no asking. */
  streamed: boolean;
  /** How often the list's rounds have asked for it. */
  rounds: number;
}

export interface WatchedContainers {
  get(id: string): WatchedContainer | undefined;
  entries(): IterableIterator<[string, WatchedContainer]>;
  /** Keeps its history until the returned function is called, and a minute longer. */
  enter(id: string): () => void;
  /** Tells of what happens to watched containers. */
  onEvent(listener: (id: string, event: StatsEvent) => void): () => void;
  close(): void;
}

interface Kept extends WatchedContainer {
  watchers: number;
  forget: NodeJS.Timeout | undefined;
}

/** The containers that somebody looks at, in the list or on their pages: one history each, whoever measures. */
export function createWatchedContainers(mirror: Pick<Mirror, 'onEvent'>): WatchedContainers {
  const kept = new Map<string, Kept>();
  const listeners = new Set<(id: string, event: StatsEvent) => void>();

  const stop = mirror.onEvent((engineEvent) => {
    const one = engineEvent.type === 'container' ? kept.get(engineEvent.id) : undefined;
    const event = one && toStatsEvent(engineEvent);
    if (one === undefined || event === undefined) return;
    if (event.action !== 'oom') one.history.breakOff();
    one.history.note(event);
    for (const listener of listeners) listener(engineEvent.id, event);
  });

  return {
    get: (id) => kept.get(id),
    entries: () => kept.entries(),
    enter(id) {
      const one = kept.get(id) ?? {
        history: createStatsHistory(),
        streamed: false,
        rounds: 0,
        watchers: 0,
        forget: undefined,
      };
      clearTimeout(one.forget);
      one.watchers += 1;
      kept.set(id, one);
      let left = false;
      return () => {
        if (left) return;
        left = true;
        one.watchers -= 1;
        if (one.watchers === 0) one.forget = setTimeout(() => kept.delete(id), GRACE_MS).unref();
      };
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      stop();
      for (const { forget } of kept.values()) clearTimeout(forget);
      kept.clear();
    },
  };
}

function toStatsEvent({ action, time, attributes }: EngineEvent): StatsEvent | undefined {
  if (action !== 'start' && action !== 'die' && action !== 'oom' && action !== 'restart') return undefined;
  const code = Number.parseInt(attributes.exitCode ?? '', 10);
  return { at: time ?? Date.now(), action, exitCode: action === 'die' && Number.isInteger(code) ? code : null };
}
