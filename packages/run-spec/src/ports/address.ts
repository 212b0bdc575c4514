/**
 * Whether two host addresses of published ports stand in each other's way. '' is every address of both families (what
 * `docker run -p 80:80` binds), `0.0.0.0` every IPv4 address, `::` every IPv6 address.
 */
export function addressesOverlap(a: string, b: string): boolean {
  if (a === '' || b === '') return true;
  const left = canonicalAddress(a);
  const right = canonicalAddress(b);
  if (isIpv6(left) !== isIpv6(right)) return false;
  return left === right || isWildcard(left) || isWildcard(right);
}

/** Whether a port bound to this address can be reached from every network that the machine is in. */
export function isEveryAddress(hostIp: string): boolean {
  return hostIp === '' || isWildcard(canonicalAddress(hostIp));
}

/** Whether a port bound to this address can be reached from this machine only. */
export function isLoopback(hostIp: string): boolean {
  const address = canonicalAddress(hostIp);
  return address.startsWith('127.') || address === '0:0:0:0:0:0:0:1';
}

/** Whether the text is written as an IPv6 address. */
export function isIpv6(address: string): boolean {
  return address.includes(':');
}

function isWildcard(canonical: string): boolean {
  return canonical === '0.0.0.0' || canonical === '0:0:0:0:0:0:0:0';
}

/** One spelling for each address: IPv6 in eight groups without leading zeros, an IPv4-mapped one as IPv4. */
function canonicalAddress(address: string): string {
  if (!isIpv6(address)) return address;
  const mapped = /^(?:0*:)*:?ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1] !== undefined) return mapped[1];
  const [head = '', tail] = address.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right].map((group) => group.replace(/^0+(?=.)/, '')).join(':');
}
