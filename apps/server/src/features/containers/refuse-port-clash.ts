import type { TakenPort } from '@berth/contract';
import { findPortClashes, type PortMapping } from '@berth/run-spec';
import { BerthError } from '../../kernel/errors.ts';

/**
 * Refuses ports that running containers hold, before anything is made. Those of stopped ones are free: the form warns of them.
 * @throws BerthError `port_taken` with the rows and their owners
 */
export function refusePortClash(ports: readonly PortMapping[], taken: readonly TakenPort[]): void {
  const held = taken.filter(({ owner }) => owner.kind === 'container' && owner.running);
  const fields = findPortClashes(ports, held).flatMap((clash) => {
    if (!('owner' in clash.with) || clash.with.owner.kind !== 'container') return [];
    const { id, name } = clash.with.owner;
    return [
      {
        path: `ports.${clash.row}.hostPort`,
        code: 'port_taken',
        message: `Port ${clash.hostPort} is held by ${name}.`,
        params: { port: clash.hostPort, ownerId: id, owner: name },
      },
    ];
  });
  if (fields[0] !== undefined) throw new BerthError('port_taken', fields[0].message, { fields });
}
