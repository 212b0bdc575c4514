import { formatPortRange, type PortRange } from '../ports/port-range.ts';
import { type PortMapping, portProtocolSchema } from '../schema/port.schema.ts';
import type { PortBinding } from './create-body.ts';

interface Run {
  readonly hostIp: string;
  readonly host: PortRange | string;
  readonly container: PortRange;
  readonly protocol: PortMapping['protocol'];
}

/** The rows that lead to these bindings: neighbours with neighbouring host ports (or with none) become one range. */
export function portsFromBindings(bindings: Readonly<Record<string, readonly PortBinding[]>>): PortMapping[] {
  const runs: Run[] = [];
  for (const single of Object.entries(bindings).flatMap(([key, list]) => list.flatMap((one) => toRun(key, one)))) {
    const at = runs.findIndex((run) => follows(run, single));
    const before = runs[at];
    if (before === undefined) runs.push(single);
    else runs[at] = extend(before);
  }
  return runs.map(({ hostIp, host, container, protocol }) => ({
    hostIp,
    hostPort: typeof host === 'string' ? host : formatPortRange(host),
    containerPort: formatPortRange(container),
    protocol,
  }));
}

function toRun(key: string, binding: PortBinding): Run[] {
  const [number, word = 'tcp'] = key.split('/');
  const port = Number(number);
  const protocol = portProtocolSchema.safeParse(word);
  if (!Number.isInteger(port) || !protocol.success) return [];
  const hostPort = binding.HostPort === '0' ? '' : binding.HostPort;
  const fixed = /^\d+$/.test(hostPort) ? { from: Number(hostPort), to: Number(hostPort) } : hostPort;
  return [{ hostIp: binding.HostIp, host: fixed, container: { from: port, to: port }, protocol: protocol.data }];
}

function follows(run: Run, next: Run): boolean {
  if (run.protocol !== next.protocol || run.hostIp !== next.hostIp || run.container.to + 1 !== next.container.from)
    return false;
  if (typeof run.host === 'string' || typeof next.host === 'string') return run.host === '' && next.host === '';
  return run.host.to + 1 === next.host.from;
}

function extend(run: Run): Run {
  const container = { ...run.container, to: run.container.to + 1 };
  return typeof run.host === 'string'
    ? { ...run, container }
    : { ...run, container, host: { ...run.host, to: run.host.to + 1 } };
}
