import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const lookEvery = 10_000;
/** Bytes of heap worth a collection. */
const worthIt = 12 * 1024 * 1024;

/**
 * Gives memory back while nobody watches. A burst (the first list, a long log) leaves a heap of twice what is in use, and V8
 * lets it stand until the next burst. Looks every ten seconds; collects at the second look in a row that finds nobody, when
 * there is enough to gain. Returns the end of it.
 */
export function trimMemoryWhileIdle(isIdle: () => boolean): () => void {
  let idleLooks = 0;
  let left = 0;
  const timer = setInterval(() => {
    idleLooks = isIdle() ? idleLooks + 1 : 0;
    if (idleLooks < 2 || process.memoryUsage().heapTotal - left < worthIt) return;
    collectAll();
    left = process.memoryUsage().heapTotal;
  }, lookEvery).unref();
  return () => clearInterval(timer);
}

/** A full collection that returns pages to the system: some tens of milliseconds. */
function collectAll(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
