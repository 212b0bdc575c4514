import type { Logger } from '../../kernel/logger.ts';
import type { Mount } from '../../kernel/route-context.ts';
import type { MountSocket } from '../../kernel/upgrade.ts';
import type { Database } from '../../storage/database.ts';
import { endLeftShells } from './end-left-shells.ts';
import { createOpenShells } from './open-shells.store.ts';
import { DrawingTurns } from './screen/drawing-turns.ts';
import type { TerminalDeps } from './terminal-deps.ts';
import { TerminalRegistry } from './terminal-registry.ts';
import { mountTerminals } from './terminals.routes.ts';

/** The terminals in one engine's containers. */
export interface Terminals {
  readonly registry: TerminalRegistry;
  mount(mount: Mount, mountSocket: MountSocket): void;
  /** Ends every shell and detaches from every main process, within the time that a stopping server has. */
  close(): Promise<void>;
}

interface Parts extends Omit<TerminalDeps, 'registry' | 'shells' | 'turns'> {
  readonly database: Database;
  readonly log: Logger;
}

/** As soon as the engine answers, what a crash has left of shells is ended. */
export function createTerminals({ database, log, ...parts }: Parts): Terminals {
  const registry = new TerminalRegistry();
  const deps = { ...parts, registry, shells: createOpenShells(database), turns: new DrawingTurns() };
  const closing = new AbortController();
  let ending: Promise<void> | undefined;
  void parts.mirror.ready.then(() => {
    ending = endLeftShells({ ...deps, log }, closing.signal);
  });
  return {
    registry,
    mount: (mount, mountSocket) => mountTerminals({ mount, mountSocket }, deps),
    async close() {
      closing.abort();
      await registry.close();
      await ending;
    },
  };
}
