import type { ContainerPort } from '@berth/contract';
import { MorePorts, PortChip } from '../../../../ui/parts/port-chip.tsx';
import { type PortChip as Chip, portChips } from '../../model/port-chip.ts';
import classes from './ports-cell.module.css';

/** Letters of the monospace font that fit the column. */
const ROOM = 21;

/** The ports of a row: as many chips as fit, and how many more there are. */
export function PortsCell({ ports }: { ports: readonly ContainerPort[] }) {
  const chips = portChips(ports, location.hostname);
  const shown = chips.slice(0, fitting(chips));
  const rest = chips.slice(shown.length);
  return (
    <span className={classes.ports}>
      {shown.map(({ key, ...chip }) => (
        <PortChip key={key} {...chip} />
      ))}
      {rest.length > 0 && <MorePorts n={rest.length} title={rest.map(textOf).join(', ')} />}
    </span>
  );
}

function fitting(chips: readonly Chip[]): number {
  let room = ROOM;
  const at = chips.findIndex((chip, n) => {
    room -= textOf(chip).length + (chip.open ? 2 : 0) + 2;
    // The first chip stands there in any case; the others leave room for the count of the rest.
    return n > 0 && room < (n === chips.length - 1 ? 0 : 3);
  });
  return at < 0 ? chips.length : at;
}

function textOf({ host, container, protocol }: Chip): string {
  const arrow = host === null ? container : host === container ? host : `${host}→${container}`;
  return protocol === 'tcp' ? arrow : `${arrow}/${protocol}`;
}
