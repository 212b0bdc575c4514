import { z } from 'zod';
import { formatPortRange, parsePortRange, rangeLength } from '../ports/port-range.ts';
import { plainText } from './text.ts';

/** The transport protocols that the engine can publish. */
export const portProtocolSchema = z.enum(['tcp', 'udp', 'sctp']);
export type PortProtocol = z.infer<typeof portProtocolSchema>;

// A script may send 8080 or "8080" or "8000-8010"; inside it is always the canonical text.
const portText = z.union([z.int(), plainText], { error: 'port_invalid' }).transform(canonicalRange);

const hostIp = z.union([z.literal(''), z.ipv4({ error: 'address_invalid' }), z.ipv6({ error: 'address_invalid' })], {
  error: 'address_invalid',
});

/**
 * One published port, or a run of them. `hostIp` '' is every address; `hostPort` '' lets the engine pick. A host range for a single
 * container port lets the engine pick within it, as `docker run -p 8000-8010:80` does; otherwise both ranges are equally long.
 */
export const portMappingSchema = z
  .strictObject({
    hostIp: hostIp.default(''),
    hostPort: portText.refine((text) => text === '' || isRange(text), { error: 'port_invalid' }).default(''),
    containerPort: portText.refine(isRange, { error: 'port_invalid' }),
    protocol: portProtocolSchema.default('tcp'),
  })
  .superRefine((port, context) => {
    const host = parsePortRange(port.hostPort);
    const container = parsePortRange(port.containerPort);
    if (host === undefined || container === undefined || rangeLength(container) === 1) return;
    if (rangeLength(host) === rangeLength(container)) return;
    const params = { host: rangeLength(host), container: rangeLength(container) };
    context.addIssue({ code: 'custom', path: ['hostPort'], message: 'port_range_lengths', params });
  });

export type PortMapping = z.infer<typeof portMappingSchema>;

function isRange(text: string): boolean {
  return parsePortRange(text) !== undefined;
}

function canonicalRange(value: number | string): string {
  const text = String(value).trim();
  const range = parsePortRange(text);
  return range === undefined ? text : formatPortRange(range);
}
