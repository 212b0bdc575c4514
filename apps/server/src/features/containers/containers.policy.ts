import type { ContainerSummary } from '@berth/contract';
import { BerthError } from '../../kernel/errors.ts';

/**
 * Berth does not end, freeze, rename or remove the container that it runs in: nobody could start it again from here.
 * @throws BerthError `container_is_berth`
 */
export function spareBerth(row: ContainerSummary): void {
  if (row.isBerth) {
    throw new BerthError(
      'container_is_berth',
      `${row.name} is the container that Berth runs in: change it with docker.`,
    );
  }
}

/**
 * A name comes before the beginning of an id: one that looks like an id could be made to stand in another container's place.
 * @throws BerthError `bad_request` at `name`
 */
export function refuseIdAsName(name: string): void {
  if (!/^[0-9a-f]{12,64}$/.test(name)) return;
  const message = 'A name must not look like the id of a container.';
  throw new BerthError('bad_request', message, { fields: [{ path: 'name', code: 'name_is_id', message }] });
}
