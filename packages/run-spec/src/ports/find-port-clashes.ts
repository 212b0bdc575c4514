import type { PortMapping, PortProtocol } from '../schema/port.schema.ts';
import { addressesOverlap } from './address.ts';
import { type PortRange, parsePortRange, rangeLength, rangesOverlap } from './port-range.ts';

/** A port of the host that something holds: a container, running or stopped, or a listener of the host. */
export interface TakenPort<Owner> {
  /** '' is every address of both families. */
  readonly hostIp: string;
  readonly hostPort: number;
  readonly protocol: PortProtocol;
  readonly owner: Owner;
}

/** One row that cannot be published beside another row, or beside what is already there. */
export interface PortClash<Owner> {
  readonly row: number;
  /** The first host port that both want. */
  readonly hostPort: number;
  readonly with: { readonly row: number } | { readonly owner: Owner };
}

/**
 * Finds each row that cannot be published, at most one clash a row: with what is taken first, else with another row. Protocols are apart,
 * '' and the wildcards meet every address of their family. A row without a host port never clashes; one that lets the engine pick
 * from a host range clashes only when all of it is taken.
 */
export function findPortClashes<Owner>(
  rows: readonly PortMapping[],
  taken: readonly TakenPort<Owner>[],
): PortClash<Owner>[] {
  return rows.flatMap((row, index) => {
    const clash = clashWithTaken(row, index, taken) ?? clashWithRows(row, index, rows);
    return clash === undefined ? [] : [clash];
  });
}

function clashWithTaken<Owner>(
  row: PortMapping,
  index: number,
  taken: readonly TakenPort<Owner>[],
): PortClash<Owner> | undefined {
  const range = parsePortRange(row.hostPort);
  if (range === undefined) return undefined;
  const inTheWay = taken
    .filter((port) => port.protocol === row.protocol && addressesOverlap(port.hostIp, row.hostIp))
    .filter((port) => port.hostPort >= range.from && port.hostPort <= range.to)
    .sort((a, b) => a.hostPort - b.hostPort);
  const first = inTheWay[0];
  if (first === undefined) return undefined;
  if (picksWithin(row) && new Set(inTheWay.map((port) => port.hostPort)).size < rangeLength(range)) return undefined;
  return { row: index, hostPort: first.hostPort, with: { owner: first.owner } };
}

function clashWithRows(row: PortMapping, index: number, rows: readonly PortMapping[]): PortClash<never> | undefined {
  const range = fixedRange(row);
  if (range === undefined) return undefined;
  for (const [other, candidate] of rows.entries()) {
    const otherRange = fixedRange(candidate);
    if (other === index || otherRange === undefined || candidate.protocol !== row.protocol) continue;
    if (!rangesOverlap(range, otherRange) || !addressesOverlap(row.hostIp, candidate.hostIp)) continue;
    return { row: index, hostPort: Math.max(range.from, otherRange.from), with: { row: other } };
  }
  return undefined;
}

function fixedRange(row: PortMapping): PortRange | undefined {
  return picksWithin(row) ? undefined : parsePortRange(row.hostPort);
}

function picksWithin(row: PortMapping): boolean {
  const host = parsePortRange(row.hostPort);
  const container = parsePortRange(row.containerPort);
  return host !== undefined && rangeLength(host) > 1 && container !== undefined && rangeLength(container) === 1;
}
