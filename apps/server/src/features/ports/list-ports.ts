import type { TakenPort } from '@berth/contract';
import { addressesOverlap } from '@berth/run-spec';
import type { ContainerStore } from '../../mirror/container-store.ts';
import type { Listener } from './host-listeners.ts';

/** States in which a container holds its ports. */
const holding = new Set(['running', 'paused', 'restarting']);

/** The host ports that containers hold while they run, or will want when they start again. */
export function portsOfContainers(store: ContainerStore): TakenPort[] {
  return [...store.rows()].flatMap((row): TakenPort[] => {
    const running = holding.has(row.state);
    const owner = { kind: 'container', id: row.id, name: row.name, running } as const;
    const held = row.ports.flatMap(({ hostIp, hostPort, protocol }): TakenPort[] =>
      hostPort === null ? [] : [{ hostIp: hostIp ?? '', hostPort, protocol, owner }],
    );
    if (held.length > 0) return held;
    return store.facts(row.id).asked.map((port) => ({ ...port, owner }));
  });
}

/** Those and the listeners of the host, without the listeners that only stand in for a container. */
export function allTakenPorts(ofContainers: readonly TakenPort[], listeners: readonly Listener[]): TakenPort[] {
  const held = ofContainers.filter(({ owner }) => owner.kind === 'container' && owner.running);
  const own = listeners.filter(
    (listener) =>
      !held.some(
        (port) =>
          port.hostPort === listener.hostPort &&
          port.protocol === listener.protocol &&
          addressesOverlap(port.hostIp, listener.hostIp),
      ),
  );
  return [
    ...ofContainers,
    ...own.map((listener) => ({ ...listener, owner: { kind: 'host', process: null } as const })),
  ];
}
