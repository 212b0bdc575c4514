import type { Terminal as TerminalItem } from '@berth/contract';
import type { Terminal } from './terminal.ts';

/** A terminal as the contract shows it. */
export function toTerminalItem({ spec, isWatched }: Terminal): TerminalItem {
  return {
    id: spec.id,
    kind: 'exec',
    command: [...spec.command],
    user: spec.user ?? null,
    tty: true,
    input: true,
    detachKeys: null,
    startedAt: spec.startedAt.toISOString(),
    watched: isWatched,
  };
}
