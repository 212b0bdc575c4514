import type { Terminal as TerminalItem } from '@berth/contract';
import type { Terminal } from './terminal.ts';

/** A terminal as the contract shows it. */
export function toTerminalItem({ spec, kind, isWatched }: Terminal): TerminalItem {
  return {
    id: spec.id,
    kind,
    command: [...spec.command],
    user: spec.user ?? null,
    tty: spec.tty,
    input: spec.input,
    detachKeys: spec.detachKeys ?? null,
    startedAt: spec.startedAt.toISOString(),
    watched: isWatched,
  };
}
