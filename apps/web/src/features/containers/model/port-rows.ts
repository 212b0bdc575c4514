import type { ContainerDetail, ContainerPort } from '@berth/contract';
import { parsePortRange } from '@berth/run-spec';
import { type PortChip, portChips } from './port-chip.ts';

export interface PortRow {
  readonly chip: PortChip;
  /** `80/tcp`. */
  readonly inside: string;
  /** Will be published when the container runs, and is not now. */
  readonly later: boolean;
  /** Whether the image exposes it by itself. */
  readonly origin: 'container' | 'image';
}

/** The ports of a container: those that listen, those that will when it runs, and those that its image only exposes. */
export function portRows(detail: ContainerDetail, browserHost: string): PortRow[] {
  const published = detail.ports.filter((port) => port.hostPort !== null);
  const later = published.length > 0 ? [] : detail.spec.ports.flatMap(planned);
  const known = new Set([...published, ...later].map(inside));
  const exposed = [...detail.exposedPorts.flatMap(parseExposed), ...detail.ports].filter(
    (port) => !known.has(inside(port)),
  );
  const unpublished = exposed.map((port) => ({ ...port, hostIp: null, hostPort: null }));
  const all = [
    ...rows(published, browserHost, false),
    ...rows(later, browserHost, true),
    ...rows(unpublished, browserHost, false),
  ];
  const ofImage = detail.imageConfig?.exposedPorts;
  return all.map((row) => ({
    ...row,
    origin: ofImage === undefined || ofImage.includes(row.inside) ? 'image' : 'container',
  }));
}

function rows(ports: readonly ContainerPort[], browserHost: string, later: boolean): Omit<PortRow, 'origin'>[] {
  return portChips(ports, browserHost).map((chip) => ({
    chip: later ? { ...chip, href: null } : chip,
    inside: `${chip.container}/${chip.protocol}`,
    later,
  }));
}

function planned(port: ContainerDetail['spec']['ports'][number]): ContainerPort[] {
  const container = parsePortRange(port.containerPort);
  const host = parsePortRange(port.hostPort);
  if (container === undefined || host === undefined) return [];
  const count = container.to - container.from + 1;
  return Array.from({ length: count }, (_, n) => ({
    hostIp: port.hostIp,
    hostPort: host.from + n,
    containerPort: container.from + n,
    protocol: port.protocol,
  }));
}

function parseExposed(text: string): ContainerPort[] {
  const [number = '', protocol = 'tcp'] = text.split('/');
  const known = (['tcp', 'udp', 'sctp'] as const).find((name) => name === protocol);
  const range = parsePortRange(number);
  if (known === undefined || range === undefined) return [];
  const count = range.to - range.from + 1;
  return Array.from({ length: count }, (_, n) => ({
    hostIp: null,
    hostPort: null,
    containerPort: range.from + n,
    protocol: known,
  }));
}

function inside(port: ContainerPort): string {
  return `${port.containerPort}/${port.protocol}`;
}
