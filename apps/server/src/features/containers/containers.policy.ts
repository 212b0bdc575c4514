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
