import type { PortMapping } from '../schema/port.schema.ts';
import { isIpv6 } from './address.ts';

/** The shorthand of `docker run -p`: `8080:80`, `127.0.0.1:8080:80`, `[::1]::80/udp`, or `80` when nothing else is given. */
export function formatPort(port: PortMapping): string {
  const container = port.protocol === 'tcp' ? port.containerPort : `${port.containerPort}/${port.protocol}`;
  if (port.hostIp !== '') return `${bracketed(port.hostIp)}:${port.hostPort}:${container}`;
  return port.hostPort === '' ? container : `${port.hostPort}:${container}`;
}

function bracketed(address: string): string {
  return isIpv6(address) ? `[${address}]` : address;
}
