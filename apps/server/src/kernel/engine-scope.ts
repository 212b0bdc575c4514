import type { Engine } from '@berth/engine';

/**
 * What belongs to one engine. Its own domains (mirror, log hubs, stats) are made from it in `composition.ts`; none of them is
 * a singleton of a module.
 */
export interface EngineScope {
  /** The engine's name in live topics: `local`. */
  readonly name: string;
  readonly engine: Engine;
}
