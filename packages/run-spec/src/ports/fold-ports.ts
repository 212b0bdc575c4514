import type { PortProtocol } from '../schema/port.schema.ts';
import { isIpv6 } from './address.ts';
import type { PortRange } from './port-range.ts';

/** One port as the engine lists it; `hostIp` and `hostPort` null when it is only exposed. */
export interface ListedPort {
  readonly hostIp: string | null;
  readonly hostPort: number | null;
  readonly containerPort: number;
  readonly protocol: PortProtocol;
}

interface Listed extends ListedPort {
  readonly hostIp: string;
}

/** What is shown as one: neighbouring ports of one address. `hostIp` '' is every address of both families. */
export interface FoldedPort {
  readonly hostIp: string;
  readonly host: PortRange | null;
  readonly container: PortRange;
  readonly protocol: PortProtocol;
}

/**
 * Folds a container's ports for reading: `0.0.0.0` and `::` of the same port become one row of every address, neighbouring ports with the
 * same distance between host and container become a range. Published ports first, by host port, then those only exposed.
 */
export function foldPorts(ports: readonly ListedPort[]): FoldedPort[] {
  const folded: FoldedPort[] = [];
  const listed = ports.map((port) => ({ ...port, hostIp: port.hostIp ?? '' }));
  for (const port of [...foldFamilies(listed)].sort(compare)) {
    const last = folded.at(-1);
    const joined = last === undefined ? undefined : join(last, port);
    if (joined === undefined) folded.push(toFolded(port));
    else folded[folded.length - 1] = joined;
  }
  return folded.sort((a, b) => Number(a.host === null) - Number(b.host === null) || start(a) - start(b));
}

function foldFamilies(ports: readonly Listed[]): Iterable<Listed> {
  const byKey = new Map<string, Listed>();
  const withoutAddress = ports.filter((port) => port.hostPort === null || port.hostIp === '');
  for (const port of withoutAddress) byKey.set(key({ ...port, hostIp: '' }), { ...port, hostIp: '' });
  const bound = ports.filter((port) => port.hostPort !== null && port.hostIp !== '');
  const known = new Set(bound.map(key));
  for (const port of bound) {
    const twin = port.hostIp === '0.0.0.0' ? '::' : port.hostIp === '::' ? '0.0.0.0' : undefined;
    const both = twin !== undefined && known.has(key({ ...port, hostIp: twin }));
    const shown = both ? { ...port, hostIp: '' } : port;
    byKey.set(key(shown), shown);
  }
  return byKey.values();
}

function key(port: Listed): string {
  return [port.protocol, port.hostIp, port.hostPort, port.containerPort].join(' ');
}

function compare(a: Listed, b: Listed): number {
  return (
    a.protocol.localeCompare(b.protocol) ||
    Number(isIpv6(a.hostIp)) - Number(isIpv6(b.hostIp)) ||
    a.hostIp.localeCompare(b.hostIp) ||
    offset(a) - offset(b) ||
    a.containerPort - b.containerPort
  );
}

/** The distance between host and container port; ports that are only exposed have one of their own. */
function offset(port: Listed): number {
  return port.hostPort === null ? Number.MAX_SAFE_INTEGER : port.hostPort - port.containerPort;
}

function toFolded(port: Listed): FoldedPort {
  const host = port.hostPort === null ? null : { from: port.hostPort, to: port.hostPort };
  const container = { from: port.containerPort, to: port.containerPort };
  return { hostIp: port.hostIp, host, container, protocol: port.protocol };
}

function join(folded: FoldedPort, port: Listed): FoldedPort | undefined {
  if (folded.protocol !== port.protocol || folded.hostIp !== port.hostIp) return undefined;
  if (port.containerPort !== folded.container.to + 1) return undefined;
  const container = { from: folded.container.from, to: port.containerPort };
  if (folded.host === null) return port.hostPort === null ? { ...folded, container } : undefined;
  if (port.hostPort !== folded.host.to + 1) return undefined;
  return { ...folded, container, host: { from: folded.host.from, to: port.hostPort } };
}

function start(port: FoldedPort): number {
  return port.host?.from ?? port.container.from;
}
