import { BerthError } from '../kernel/errors.ts';
import type { Mirror } from './mirror.ts';

/** How long the first connection may take before whoever asks is told that there is none. */
const PATIENCE_MS = 5_000;

/**
 * Refuses at once while the engine is known to be away, instead of trying and waiting for its deadline.
 * @throws BerthError `engine_unreachable` with the reason
 */
export async function requireEngine(mirror: Mirror): Promise<void> {
  if (mirror.status().state === 'connecting') await untilKnown(mirror);
  const { state, message } = mirror.status();
  if (state !== 'connected') throw new BerthError('engine_unreachable', message ?? 'The engine does not answer yet.');
}

/**
 * Waits for the first list; the last one that was right will do while the engine is away.
 * @throws BerthError `engine_unreachable` where there never was one
 */
export async function requireList(mirror: Mirror): Promise<void> {
  if (mirror.status().lastSeenAt === null) await requireEngine(mirror);
}

/** Until the state is another one than `connecting`, or patience ends. */
async function untilKnown(mirror: Mirror): Promise<void> {
  const known = Promise.withResolvers<void>();
  const stop = mirror.onStatus(({ state }) => {
    if (state !== 'connecting') known.resolve();
  });
  const timer = setTimeout(known.resolve, PATIENCE_MS);
  await known.promise;
  clearTimeout(timer);
  stop();
}
