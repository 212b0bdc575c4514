import type { ContainerSummary } from '@berth/contract';
import type { ContainerChange } from './container-store.ts';

/** Between two messages, so that a start storm becomes a few of them; the first one after a rest leaves at once. */
const APART_MS = 40;

export interface Coalescer {
  add(change: ContainerChange): void;
  stop(): void;
}

/** Gathers changes into messages of which each container is part once, with what was said of it last. */
export function coalesceChanges(push: (change: { upsert: ContainerSummary[]; remove: string[] }) => void): Coalescer {
  const gathered = new Map<string, ContainerSummary | undefined>();
  let timer: NodeJS.Timeout | undefined;
  let pushedAt = Number.NEGATIVE_INFINITY;

  function flush(): void {
    timer = undefined;
    pushedAt = performance.now();
    const upsert = [...gathered.values()].filter((row) => row !== undefined);
    const remove = [...gathered].filter(([, row]) => row === undefined).map(([id]) => id);
    gathered.clear();
    push({ upsert, remove });
  }

  return {
    add(change) {
      for (const row of change.upsert) gathered.set(row.id, row);
      for (const id of change.remove) gathered.set(id, undefined);
      timer ??= setTimeout(flush, Math.max(0, pushedAt + APART_MS - performance.now()));
    },
    stop: () => clearTimeout(timer),
  };
}
