import { type PortMapping, portMappingSchema, portProtocolSchema } from '../schema/port.schema.ts';
import type { PortProblem } from './port-problem.ts';
import { parsePortRange, rangeLength } from './port-range.ts';

/**
 * Reads one `[address:][host port:]container port[/protocol]`. The last two parts are the ports and everything before them is the
 * address, so an IPv6 address may stand with or without brackets. (go-connections `nat.ParsePortSpec`.)
 */
export function parsePortMapping(text: string): { port: PortMapping } | { problem: PortProblem } {
  const problem = (key: PortProblem['key'], params: PortProblem['params'] = {}) => ({
    problem: { part: text, key, params },
  });

  const slash = text.indexOf('/');
  const address = slash === -1 ? text : text.slice(0, slash);
  const protocol = portProtocolSchema.safeParse(slash === -1 ? 'tcp' : text.slice(slash + 1).toLowerCase());
  if (!protocol.success) return problem('port_protocol_unknown', { protocol: text.slice(slash + 1) });

  const parts = address.split(':');
  const containerText = parts.pop() ?? '';
  const hostText = parts.pop() ?? '';
  const hostIp = parts.join(':').replace(/^\[(.*)\]$/, '$1');
  if (containerText === '') return problem('port_container_missing');
  const container = parsePortRange(containerText);
  if (container === undefined) return problem('port_invalid', { port: containerText });
  const host = parsePortRange(hostText);
  if (hostText !== '' && host === undefined) {
    return looksLikeAddress(hostText)
      ? problem('address_invalid', { address: hostText })
      : problem('port_invalid', { port: hostText });
  }
  if (host !== undefined && rangeLength(container) > 1 && rangeLength(container) !== rangeLength(host)) {
    return problem('port_range_lengths', { host: rangeLength(host), container: rangeLength(container) });
  }
  const port = portMappingSchema.safeParse({
    hostIp,
    hostPort: hostText,
    containerPort: containerText,
    protocol: protocol.data,
  });
  if (port.success) return { port: port.data };
  return problem(/^[a-z]/i.test(hostIp) && !hostIp.includes(':') ? 'address_is_a_name' : 'address_invalid', {
    address: hostIp,
  });
}

// `127.0.0.1:80` lacks its host port: the address stands where the port is read.
function looksLikeAddress(text: string): boolean {
  return /[.[\]a-z]/i.test(text);
}
