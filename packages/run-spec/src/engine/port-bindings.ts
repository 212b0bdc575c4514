import { parsePortRange, rangeLength } from '../ports/port-range.ts';
import type { PortMapping } from '../schema/port.schema.ts';
import type { PortBinding } from './create-body.ts';

/** The engine's form of published ports: `{"80/tcp": [{HostIp, HostPort}]}`, ranges spread out port by port. */
export function toPortBindings(ports: readonly PortMapping[]): Record<string, PortBinding[]> {
  const bindings: Record<string, PortBinding[]> = {};
  for (const port of ports) {
    const container = parsePortRange(port.containerPort);
    if (container === undefined) continue;
    for (let index = 0; index < rangeLength(container); index += 1) {
      const key = `${container.from + index}/${port.protocol}`;
      const binding = { HostIp: port.hostIp, HostPort: hostPortAt(port, index, rangeLength(container)) };
      bindings[key] = [...(bindings[key] ?? []), binding];
    }
  }
  return bindings;
}

/** A single container port keeps the whole host range: the engine picks one port of it. */
function hostPortAt(port: PortMapping, index: number, length: number): string {
  const host = parsePortRange(port.hostPort);
  return host === undefined || length === 1 ? port.hostPort : String(host.from + index);
}
