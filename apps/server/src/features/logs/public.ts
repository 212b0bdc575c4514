import type { ContainerExit, ContainerSummary } from '@berth/contract';
import type { Engine } from '@berth/engine';
import type { Mount } from '../../kernel/route-context.ts';
import type { MountSocket } from '../../kernel/upgrade.ts';
import { LogHub } from './log-hub.ts';
import { mountLogs } from './logs.routes.ts';
import { ScanThread } from './scan/scan-thread.ts';
import { Slots } from './scan/slots.ts';
import { type ChangeFeed, watchContainer } from './watch-container.ts';

export interface LogsParts {
  engine: Engine;
  mirror: ChangeFeed & {
    readonly exits: { of(id: string): readonly ContainerExit[] };
    resolve(ref: string, signal: AbortSignal): Promise<Pick<ContainerSummary, 'id' | 'name'>>;
  };
}

/** The logs of one engine's containers. */
export interface Logs {
  readonly hub: LogHub;
  mount(mount: Mount, mountSocket: MountSocket): void;
  close(): void;
}

export function createLogs({ engine, mirror }: LogsParts): Logs {
  const thread = new ScanThread();
  const slots = new Slots(2);
  const hub = new LogHub({
    engine,
    thread,
    slots,
    exits: (id) => mirror.exits.of(id),
    onChange: (id, listener) => watchContainer(mirror, id, listener),
  });
  return {
    hub,
    mount(mount, mountSocket) {
      mountLogs(
        { mount, mountSocket },
        { engine, hub, thread, slots, resolve: (ref, signal) => mirror.resolve(ref, signal) },
      );
    },
    close() {
      hub.close();
      thread.close();
    },
  };
}
