import type { Mount } from '../../kernel/route-context.ts';
import type { MountSocket } from '../../kernel/upgrade.ts';
import type { OpenTerminalDeps } from './open-terminal.ts';
import { TerminalRegistry } from './terminal-registry.ts';
import { mountTerminals } from './terminals.routes.ts';

/** The shells in one engine's containers. */
export interface Terminals {
  readonly registry: TerminalRegistry;
  mount(mount: Mount, mountSocket: MountSocket): void;
  /** Ends every shell, within the time that a stopping server has. */
  close(): Promise<void>;
}

export function createTerminals(parts: Omit<OpenTerminalDeps, 'registry'>): Terminals {
  const registry = new TerminalRegistry();
  return {
    registry,
    mount: (mount, mountSocket) => mountTerminals({ mount, mountSocket }, { ...parts, registry }),
    close: () => registry.close(),
  };
}
