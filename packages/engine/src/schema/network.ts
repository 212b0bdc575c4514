import { z } from 'zod';
import { rowsOf } from './rows.ts';
import { flag, listOf, mapOf, maybe, maybeMoment, maybeText, text, textMap } from './tolerant.ts';

const subnet = z
  .object({ Subnet: maybeText, Gateway: maybeText, IPRange: maybeText })
  .transform((wire) => ({ subnet: wire.Subnet, gateway: wire.Gateway, ipRange: wire.IPRange }));

const member = z.object({
  Name: text,
  EndpointID: maybeText,
  MacAddress: maybeText,
  IPv4Address: maybeText,
  IPv6Address: maybeText,
});

export const network = z
  .object({
    Id: z.string().min(1),
    Name: text,
    Created: maybeMoment,
    Scope: text,
    Driver: text,
    EnableIPv6: flag,
    Internal: flag,
    Attachable: flag,
    Ingress: flag,
    IPAM: maybe(z.object({ Config: listOf(subnet) })),
    Options: textMap,
    Labels: textMap,
    Containers: mapOf(member),
  })
  .transform((wire) => ({
    id: wire.Id,
    name: wire.Name,
    createdAt: wire.Created,
    scope: wire.Scope,
    driver: wire.Driver,
    ipv6: wire.EnableIPv6,
    internal: wire.Internal,
    attachable: wire.Attachable,
    ingress: wire.Ingress,
    subnets: wire.IPAM?.Config ?? [],
    options: wire.Options,
    labels: wire.Labels,
    /** Running members; only inspect knows them. Addresses carry their prefix length. */
    members: Object.entries(wire.Containers).map(([containerId, one]) => ({
      containerId,
      name: one.Name,
      endpointId: one.EndpointID,
      macAddress: one.MacAddress,
      ipv4: one.IPv4Address,
      ipv6: one.IPv6Address,
    })),
  }));

export type Network = z.output<typeof network>;
export const networksAnswer = rowsOf(network);
