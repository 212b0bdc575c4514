import { findPortClashes, nextFreePort, type PortMapping, portProtocolSchema, type TakenPort } from '@berth/run-spec';

const PRIVILEGED = 1024;

/** An exposed port (`80/tcp`) as the engine names it; undefined when it is none. */
export function readExposed(exposed: string): Pick<PortMapping, 'containerPort' | 'protocol'> | undefined {
  const [containerPort = '', word] = exposed.split('/');
  const protocol = portProtocolSchema.safeParse(word ?? 'tcp');
  return /^\d{1,5}$/.test(containerPort) && protocol.success ? { containerPort, protocol: protocol.data } : undefined;
}

/** A row for an exposed port: the same port of the host if that is free and needs no privilege, else the next free one (80 leads to 8080). */
export function offerPort(
  exposed: Pick<PortMapping, 'containerPort' | 'protocol'>,
  rows: readonly PortMapping[],
  taken: readonly TakenPort<unknown>[],
): PortMapping {
  const row: PortMapping = { ...exposed, hostIp: '', hostPort: exposed.containerPort };
  const clashes = findPortClashes([row, ...rows], taken).some((clash) => clash.row === 0);
  if (!clashes && Number(row.hostPort) >= PRIVILEGED) return row;
  return { ...row, hostPort: nextFreePort(row, rows, taken) ?? '' };
}
