import { listPorts } from '@berth/contract';
import type { EngineScope } from '../../kernel/engine-scope.ts';
import type { Mount } from '../../kernel/route-context.ts';
import { requireList } from '../../mirror/require-engine.ts';
import { engineIsHere } from './engine-here.ts';
import { readListeners } from './host-listeners.ts';
import { allTakenPorts, portsOfContainers } from './list-ports.ts';

/**
 * Of the host only what this process sees is known: its own network namespace. `blind`: it seems to run in a container and
 * cannot tell which; then the engine's socket tells whether both share the namespace.
 */
export function mountPorts(mount: Mount, { engine, mirror }: EngineScope, blind: boolean): void {
  mount(listPorts, async () => {
    await requireList(mirror);
    const own = [...mirror.containers.rows()].find((row) => row.isBerth);
    // Not a container of this engine: then it shares the engine's place, be that a host or a container around both.
    const shared =
      own === undefined
        ? !blind || engineIsHere(engine.address)
        : own.networks.some((network) => network.name === 'host');
    const hostVisible = shared && engine.address.kind === 'unix';
    const items = allTakenPorts(portsOfContainers(mirror.containers), hostVisible ? readListeners() : []);
    return { items, hostVisible };
  });
}
