import { listNetworks } from '@berth/contract';
import type { EngineScope } from '../../kernel/engine-scope.ts';
import type { Mount } from '../../kernel/route-context.ts';
import { requireEngine } from '../../mirror/require-engine.ts';
import { stackOf } from '../../mirror/row-parts.ts';

export function mountNetworks(mount: Mount, { engine, mirror }: EngineScope): void {
  mount(listNetworks, async (_input, { signal }) => {
    await requireEngine(mirror);
    const networks = await engine.networks.list({ signal });
    const items = networks.map((network) => ({
      id: network.id,
      name: network.name,
      driver: network.driver,
      scope: network.scope,
      internal: network.internal,
      subnets: network.subnets.flatMap(({ subnet }) => subnet ?? []),
      stack: stackOf(network.labels).stack,
    }));
    return { items: items.sort((a, b) => a.name.localeCompare(b.name)) };
  });
}
