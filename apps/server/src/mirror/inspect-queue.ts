const AT_ONCE = 6;
const GATHER_MS = 25;
const MOST_TRIES = 3;

export interface InspectQueue {
  /** Asks for an inspect, soon, or at once; several asks for one id become one. */
  add(id: string, atOnce?: boolean): void;
  settled(): Promise<void>;
  close(): void;
}

/**
 * Runs `inspect` for each id that was added, a few at a time. An id that is added while its inspect is under way is inspected again;
 * `isStale` tells the one under way that its answer may be older than what has happened since. After a few tries in a row an answer
 * counts in any case, so that a container that never rests is still shown.
 */
export function createInspectQueue(inspect: (id: string, isStale: () => boolean) => Promise<void>): InspectQueue {
  const waiting = new Set<string>();
  const running = new Map<string, { again: boolean }>();
  const tries = new Map<string, number>();
  let resting: (() => void)[] = [];
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  function pump(): void {
    clearTimeout(timer);
    timer = undefined;
    for (const id of waiting) {
      if (closed || running.size >= AT_ONCE) break;
      if (running.has(id)) continue;
      waiting.delete(id);
      void run(id);
    }
    if (waiting.size > 0 || running.size > 0) return;
    for (const rest of resting.splice(0)) rest();
  }

  async function run(id: string): Promise<void> {
    const mine = { again: false };
    running.set(id, mine);
    const count = (tries.get(id) ?? 0) + 1;
    tries.set(id, count);
    await inspect(id, () => mine.again && count < MOST_TRIES);
    running.delete(id);
    if (mine.again && !closed) waiting.add(id);
    if (!mine.again || count >= MOST_TRIES) tries.delete(id);
    pump();
  }

  return {
    add(id, atOnce = false) {
      if (closed) return;
      const current = running.get(id);
      if (current !== undefined) current.again = true;
      else waiting.add(id);
      if (atOnce) pump();
      else timer ??= setTimeout(pump, GATHER_MS);
    },
    settled: () =>
      waiting.size === 0 && running.size === 0 ? Promise.resolve() : new Promise((resolve) => resting.push(resolve)),
    close() {
      closed = true;
      clearTimeout(timer);
      waiting.clear();
      for (const rest of resting) rest();
      resting = [];
    },
  };
}
