import { readFileSync } from 'node:fs';

/** A socket of the host that listens. */
export interface Listener {
  /** `0.0.0.0` and `::` are every address of their family. */
  readonly hostIp: string;
  readonly hostPort: number;
  readonly protocol: 'tcp' | 'udp';
}

const tables = [
  { file: 'tcp', protocol: 'tcp', listens: '0A' },
  { file: 'tcp6', protocol: 'tcp', listens: '0A' },
  // A datagram socket has no peer while it is only bound: the kernel calls that CLOSE.
  { file: 'udp', protocol: 'udp', listens: '07' },
  { file: 'udp6', protocol: 'udp', listens: '07' },
] as const;

/** The listeners in the network namespace of this process; a table that cannot be read gives none. */
export function readListeners(): Listener[] {
  return tables.flatMap(({ file, protocol, listens }) => parseTable(readTable(file), protocol, listens));
}

/** Reads a table of /proc/net (proc_net_tcp.txt of the kernel): the addresses are in the byte order of the machine. */
export function parseTable(text: string, protocol: Listener['protocol'], listens: string): Listener[] {
  const seen = new Set<string>();
  return text.split('\n').flatMap((line): Listener[] => {
    const [, local, , state] = line.trim().split(/\s+/);
    const found = /^([0-9A-F]{8}|[0-9A-F]{32}):([0-9A-F]{4})$/.exec(local ?? '');
    if (state !== listens || found?.[1] === undefined || found[2] === undefined) return [];
    const hostIp = found[1].length === 8 ? ipv4(found[1]) : ipv6(found[1]);
    const hostPort = Number.parseInt(found[2], 16);
    const key = `${hostIp} ${hostPort}`;
    if (hostPort === 0 || seen.has(key)) return [];
    seen.add(key);
    return [{ hostIp, hostPort, protocol }];
  });
}

function readTable(file: string): string {
  try {
    return readFileSync(`/proc/net/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function ipv4(hex: string): string {
  return [...Buffer.from(hex, 'hex')].reverse().join('.');
}

function ipv6(hex: string): string {
  const bytes = Buffer.from(hex, 'hex').swap32();
  const mapped = bytes.subarray(0, 12).toString('hex') === '00000000000000000000ffff';
  if (mapped) return [...bytes.subarray(12)].join('.');
  const groups = Array.from({ length: 8 }, (_, index) => bytes.readUInt16BE(index * 2).toString(16));
  // The URL parser writes IPv6 in its short form.
  return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1);
}
