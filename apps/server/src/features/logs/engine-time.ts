/**
 * Nanoseconds since 1970 of a time as the engine writes it in logs (RFC 3339, up to nine digits of fraction).
 * Undefined where it is none.
 */
export function toUnixNanos(time: string): bigint | undefined {
  const parts = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/.exec(time);
  if (parts === null) return undefined;
  const [, seconds, fraction = '', zone] = parts;
  const milliseconds = Date.parse(`${seconds}${zone}`);
  if (Number.isNaN(milliseconds)) return undefined;
  return BigInt(milliseconds) * 1_000_000n + BigInt(fraction.padEnd(9, '0'));
}

/** Nanoseconds since 1970 as the engine takes `since` and `until`: seconds, a point, nine digits. */
export function toEngineMoment(nanos: bigint): string {
  const digits = nanos.toString().padStart(10, '0');
  return `${digits.slice(0, -9)}.${digits.slice(-9)}`;
}

/** A time as the engine writes it, in the form in which it takes `since` and `until`. */
export function momentOf(time: string | undefined): string | undefined {
  const nanos = time === undefined ? undefined : toUnixNanos(time);
  return nanos === undefined ? undefined : toEngineMoment(nanos);
}

/** Nanoseconds since 1970 as the engine writes them in logs, so that times can be compared as text. */
export function toEngineTime(nanos: bigint): string {
  const [seconds = '0', fraction = ''] = toEngineMoment(nanos).split('.');
  return `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19)}.${fraction}Z`;
}
