import type { Engine } from '@berth/engine';
import type { Mirror } from '../mirror/mirror.ts';

/** What belongs to one engine. It is made in `composition.ts` and handed to use cases; nothing of it is a module's singleton. */
export interface EngineScope {
  /** The engine's name in live topics: `local`. */
  readonly name: string;
  readonly engine: Engine;
  readonly mirror: Mirror;
}
