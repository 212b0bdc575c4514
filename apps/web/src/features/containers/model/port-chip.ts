import type { ContainerPort } from '@berth/contract';
import { type FoldedPort, foldPorts } from '@berth/run-spec';

/** How far a published port can be reached. */
export type PortReach = 'everywhere' | 'address' | 'machine' | 'inside';

export interface PortChip {
  readonly key: string;
  /** `8080`, `40000–40099`; null where nothing is published. */
  readonly host: string | null;
  readonly container: string;
  readonly protocol: 'tcp' | 'udp' | 'sctp';
  readonly reach: PortReach;
  /** Where it listens: `0.0.0.0`, `127.0.0.1`, `::1`…; null when not published. */
  readonly address: string | null;
  /** Listens on every address of the host. */
  readonly open: boolean;
  /** Where a browser can open it; null where it is no page. */
  readonly href: string | null;
}

// Ports that speak another protocol than HTTP, by what listens inside the container.
const otherProtocols = new Set([
  21, 22, 23, 25, 53, 110, 143, 389, 465, 587, 636, 993, 995, 1433, 1521, 1883, 2181, 3306, 3389, 4222, 5432, 5672,
  5900, 6379, 6443, 8883, 9042, 9092, 11211, 27017,
]);
const tls = new Set([443, 4443, 8443, 9443]);

/**
 * The chips of a container's ports: neighbours folded into ranges, published ones first.
 * `browserHost` is the host of the page's own address, for ports that listen on every address.
 */
export function portChips(ports: readonly ContainerPort[], browserHost: string): PortChip[] {
  return foldPorts(ports.map((port) => ({ ...port, hostIp: port.hostIp ?? '' }))).map((port) =>
    toChip(port, browserHost),
  );
}

function toChip(port: FoldedPort, browserHost: string): PortChip {
  const container = range(port.container);
  const host = port.host === null ? null : range(port.host);
  const reach = port.host === null ? 'inside' : reachOf(port.hostIp);
  return {
    key: `${port.hostIp} ${host} ${container} ${port.protocol}`,
    host,
    container,
    protocol: port.protocol,
    reach,
    address: port.host === null ? null : port.hostIp || '0.0.0.0',
    open: reach === 'everywhere',
    href: isPage(port) ? pageAt(reach === 'everywhere' ? browserHost : port.hostIp, port) : null,
  };
}

function pageAt(host: string, port: FoldedPort): string {
  const authority = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return `${tls.has(port.container.from) ? 'https' : 'http'}://${authority}:${port.host?.from}/`;
}

function isPage(port: FoldedPort): boolean {
  if (port.host === null || port.protocol !== 'tcp' || port.host.from !== port.host.to) return false;
  return port.container.from === port.container.to && !otherProtocols.has(port.container.from);
}

function reachOf(hostIp: string): PortReach {
  if (hostIp === '' || hostIp === '0.0.0.0' || hostIp === '::') return 'everywhere';
  return hostIp.startsWith('127.') || hostIp === '::1' ? 'machine' : 'address';
}

function range({ from, to }: { from: number; to: number }): string {
  return from === to ? String(from) : `${from}–${to}`;
}
