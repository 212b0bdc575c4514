import type { PortMapping } from '@berth/run-spec';

/**
 * The port of the container that a bare number means, as after `docker run -p`, where it is pasted into a row without one. Undefined for
 * other texts, and where the row has its port of the container: the number is then meant for the field.
 */
export function pastedContainerPort(text: string, row: PortMapping): string | undefined {
  const bare = text.trim();
  return row.containerPort === '' && /^\d{1,5}$/.test(bare) ? bare : undefined;
}
