import type { PortMapping } from '../schema/port.schema.ts';
import { addressesOverlap } from './address.ts';
import type { TakenPort } from './find-port-clashes.ts';
import { formatPortRange, parsePortRange, rangeLength } from './port-range.ts';

const FIRST_UNPRIVILEGED = 1024;
const LAST = 65_535;

/**
 * The next host port (or range of the same length) for a row at which it clashes with nothing: above the one it has, or from 8000 up for
 * a port below 1024 (80 leads to 8080), then from 1024. Undefined when the row has no host port or nothing is free.
 */
export function nextFreePort(
  row: PortMapping,
  otherRows: readonly PortMapping[],
  taken: readonly TakenPort<unknown>[],
): string | undefined {
  const wanted = parsePortRange(row.hostPort);
  if (wanted === undefined) return undefined;
  const length = rangeLength(wanted);
  const held = heldPorts(row, otherRows, taken);
  const start = wanted.from < FIRST_UNPRIVILEGED ? wanted.from + 8000 : wanted.from + 1;
  const from = firstGap(held, length, start) ?? firstGap(held, length, FIRST_UNPRIVILEGED);
  return from === undefined ? undefined : formatPortRange({ from, to: from + length - 1 });
}

function firstGap(held: ReadonlySet<number>, length: number, start: number): number | undefined {
  let from = start;
  for (let port = start; port <= LAST; port += 1) {
    if (held.has(port)) from = port + 1;
    else if (port - from + 1 === length) return from;
  }
  return undefined;
}

function heldPorts(
  row: PortMapping,
  otherRows: readonly PortMapping[],
  taken: readonly TakenPort<unknown>[],
): Set<number> {
  const held = new Set<number>();
  const inTheWay = (other: { hostIp: string; protocol: string }) =>
    other.protocol === row.protocol && addressesOverlap(other.hostIp, row.hostIp);
  for (const port of taken) if (inTheWay(port)) held.add(port.hostPort);
  for (const other of otherRows) {
    const range = inTheWay(other) ? parsePortRange(other.hostPort) : undefined;
    for (let port = range?.from ?? 1; port <= (range?.to ?? 0); port += 1) held.add(port);
  }
  return held;
}
