import { z } from 'zod';
import { mapOf, maybeText, textList } from './tolerant.ts';

const endpoint = z.object({
  NetworkID: maybeText,
  EndpointID: maybeText,
  Gateway: maybeText,
  IPAddress: maybeText,
  GlobalIPv6Address: maybeText,
  MacAddress: maybeText,
  Aliases: textList,
  DNSNames: textList,
});

/** A container's place in one network. */
export interface NetworkEndpoint {
  network: string;
  networkId: string | undefined;
  endpointId: string | undefined;
  gateway: string | undefined;
  ipAddress: string | undefined;
  ipv6Address: string | undefined;
  macAddress: string | undefined;
  aliases: string[];
  dnsNames: string[];
}

/** `NetworkSettings.Networks`: the only place where addresses still stand from API 1.52 on. */
export const networkEndpoints = mapOf(endpoint).transform((networks): NetworkEndpoint[] =>
  Object.entries(networks).map(([network, wire]) => ({
    network,
    networkId: wire.NetworkID,
    endpointId: wire.EndpointID,
    gateway: wire.Gateway,
    ipAddress: wire.IPAddress,
    ipv6Address: wire.GlobalIPv6Address,
    macAddress: wire.MacAddress,
    aliases: wire.Aliases,
    dnsNames: wire.DNSNames,
  })),
);
