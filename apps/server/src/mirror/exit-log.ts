import type { ContainerExit, ContainerSummary } from '@berth/contract';
import type { EngineEvent } from '@berth/engine';

const PER_CONTAINER = 10;
const CONTAINERS = 1_000;
/** The engine may tell of the memory after it told of the end. */
const LATE_OOM_MS = 2_000;

/** The last ends of each container since Berth runs: the engine itself remembers but one, and forgets its code at the next start. */
export interface ExitLog {
  /** `row`: the container as it was known before this event. */
  onEvent(event: EngineEvent, row: ContainerSummary | undefined): void;
  /** Newest first. */
  of(id: string): readonly ContainerExit[];
}

/** Keeps at most ten ends each of the thousand containers that ended last. */
export function createExitLog(): ExitLog {
  const exits = new Map<string, ContainerExit[]>();
  const outOfMemory = new Set<string>();

  function onDie(event: EngineEvent, row: ContainerSummary | undefined): void {
    if (event.time === undefined) return;
    const code = Number.parseInt(event.attributes.exitCode ?? '', 10);
    const exit: ContainerExit = {
      at: new Date(event.time).toISOString(),
      exitCode: Number.isInteger(code) ? code : null,
      oomKilled: outOfMemory.delete(event.id) && code === 137,
      startedAt: row?.startedAt ?? null,
    };
    const kept = [exit, ...(exits.get(event.id) ?? [])].slice(0, PER_CONTAINER);
    exits.delete(event.id);
    exits.set(event.id, kept);
    for (const oldest of exits.keys()) {
      if (exits.size <= CONTAINERS) break;
      exits.delete(oldest);
    }
  }

  function onOom(event: EngineEvent): void {
    const [last, ...before] = exits.get(event.id) ?? [];
    const late = last?.exitCode === 137 && (event.time ?? 0) - Date.parse(last.at) < LATE_OOM_MS;
    if (late && (event.time ?? 0) >= Date.parse(last.at))
      exits.set(event.id, [{ ...last, oomKilled: true }, ...before]);
    else outOfMemory.add(event.id);
  }

  return {
    onEvent(event, row) {
      if (event.type !== 'container') return;
      if (event.action === 'die') onDie(event, row);
      else if (event.action === 'oom') onOom(event);
      else if (event.action === 'start') outOfMemory.delete(event.id);
      else if (event.action === 'destroy') {
        exits.delete(event.id);
        outOfMemory.delete(event.id);
      }
    },
    of: (id) => exits.get(id) ?? [],
  };
}
