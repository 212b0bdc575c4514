import { type PortMapping, portMappingSchema } from '@berth/run-spec';

/**
 * The port of the container that a bare number means, as after `docker run -p`, where it is pasted into a row without one. Undefined for
 * other texts, and where the row has its port of the container: the number is then meant for the field.
 */
export function pastedContainerPort(text: string, row: PortMapping): string | undefined {
  const bare = text.trim();
  return row.containerPort === '' && /^\d{1,5}$/.test(bare) ? bare : undefined;
}

/** Whether a text is an IP address: `::1` stays one where an address goes, though `-p` would read a port in it. */
export function isAddress(text: string): boolean {
  return portMappingSchema.shape.hostIp.safeParse(text.trim()).success;
}
