import type { ContainerSummary, PendingAction } from '@berth/contract';
import { type Engine, isEngineError } from '@berth/engine';
import type { AuditedObject } from '../../kernel/audit.ts';
import type { Mirror } from '../../mirror/mirror.ts';
import { requireEngine } from '../../mirror/require-engine.ts';
import { spareBerth } from './containers.policy.ts';
import { meaningOf, meaningOfStart } from './engine-words.ts';

export interface ContainerDeps {
  readonly engine: Engine;
  readonly mirror: Mirror;
}

/** One of the changes to one container: what it is called while it lasts, and what it asks of the engine. */
export interface ContainerChangeKind<Options> {
  readonly pending: PendingAction;
  /** The start is what may fail, so every unknown word of the engine is about that. */
  readonly starts?: boolean;
  /** Berth's own container may undergo it. */
  readonly harmless?: boolean;
  readonly ask: (engine: Engine['containers'], id: string, options: Options) => Promise<void>;
}

interface Asked {
  /** The caller's, for looking things up. The change itself goes on when the caller leaves, so that its end is known. */
  readonly signal: AbortSignal;
  readonly audited: (object: AuditedObject) => void;
}

/**
 * Runs a change: resolves the reference to the one full id, marks the row for everyone until the engine says that it is done, and
 * answers with the row of a fresh inspect; `undefined` where the container is gone by then.
 * @throws BerthError of the contract's container family, EngineError
 */
export async function changeContainer<Options>(
  { engine, mirror }: ContainerDeps,
  kind: ContainerChangeKind<Options>,
  ref: string,
  options: Options,
  asked: Asked,
): Promise<{ before: ContainerSummary; after: ContainerSummary | undefined }> {
  await requireEngine(mirror);
  const before = await mirror.resolve(ref, asked.signal);
  asked.audited({ kind: 'container', id: before.id, name: before.name });
  if (!kind.harmless) spareBerth(before);
  const done = mirror.containers.markPending(before.id, kind.pending);
  try {
    await kind.ask(engine.containers, before.id, options);
  } catch (error) {
    // Asked to start what runs, or to stop what does not: it is as it was wished.
    if (!isEngineError(error, 'not_modified')) {
      throw kind.starts ? meaningOfStart(error, before) : meaningOf(error, before);
    }
  } finally {
    await mirror.refresh(before.id, AbortSignal.timeout(10_000)).catch(() => undefined);
    done();
  }
  return { before, after: mirror.containers.get(before.id) };
}
