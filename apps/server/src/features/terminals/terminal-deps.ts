import type { Engine } from '@berth/engine';
import type { WriteAudit } from '../../kernel/audit.ts';
import type { Mirror } from '../../mirror/mirror.ts';
import type { OpenShells } from './open-shells.store.ts';
import type { DrawingTurns } from './screen/drawing-turns.ts';
import type { TerminalRegistry } from './terminal-registry.ts';

export interface TerminalDeps {
  readonly engine: Engine;
  readonly mirror: Mirror;
  readonly registry: TerminalRegistry;
  readonly shells: OpenShells;
  readonly turns: DrawingTurns;
  readonly writeAudit: WriteAudit;
  /** How long a terminal outlives its screen: milliseconds, a minute unless given. */
  readonly graceMs?: number | undefined;
}

/** Milliseconds. */
export const defaultGrace = 60_000;
