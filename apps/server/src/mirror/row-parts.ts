import type { ContainerPort, ContainerSummary } from '@berth/contract';
import { healthSchema, portSchema } from '@berth/contract';

/** What a container's labels say of the compose project or the Swarm stack that it belongs to. */
export function stackOf(labels: Readonly<Record<string, string>>): Pick<ContainerSummary, 'stack' | 'service'> {
  return {
    stack: labels['com.docker.compose.project'] ?? labels['com.docker.stack.namespace'] ?? null,
    service: labels['com.docker.compose.service'] ?? labels['com.docker.swarm.service.name'] ?? null,
  };
}

/** A moment in the engine's nanoseconds as ISO 8601 in milliseconds; null where there is none or it cannot be read. */
export function instantOf(moment: string | undefined): string | null {
  const date = new Date(moment ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** The health of a container that runs; the engine keeps the last word of one that does not, which says nothing. */
export function healthOf(state: string, word: string | undefined): ContainerSummary['health'] {
  if (state !== 'running') return null;
  return healthSchema.safeParse(word).data ?? null;
}

interface LoosePort {
  hostIp: string | null | undefined;
  hostPort: number | null | undefined;
  containerPort: number;
  protocol: string;
}

/** Ports in one order, ports of unknown protocols left out, so that two answers on one container compare equal. */
export function portsOf(ports: readonly LoosePort[]): ContainerPort[] {
  const known = ports.flatMap((port) => {
    const parsed = portSchema.safeParse({ ...port, hostIp: port.hostIp ?? null, hostPort: port.hostPort ?? null });
    return parsed.success ? [parsed.data] : [];
  });
  return known.sort(byPort);
}

function byPort(a: ContainerPort, b: ContainerPort): number {
  return (
    a.containerPort - b.containerPort ||
    a.protocol.localeCompare(b.protocol) ||
    (a.hostPort ?? 0) - (b.hostPort ?? 0) ||
    (a.hostIp ?? '').localeCompare(b.hostIp ?? '')
  );
}

interface LooseEndpoint {
  network: string;
  ipAddress: string | undefined;
  ipv6Address: string | undefined;
}

/** The networks of a container by name, with its addresses in them. */
export function networksOf(endpoints: readonly LooseEndpoint[]): ContainerSummary['networks'] {
  return endpoints
    .map((one) => ({ name: one.network, ipv4: one.ipAddress ?? null, ipv6: one.ipv6Address ?? null }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** A moment that stands for "not known" where one must be given; the row is marked incomplete then. */
export const unknownInstant = '1970-01-01T00:00:00.000Z';
