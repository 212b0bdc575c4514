const ZERO = 0x30;
const NINE = 0x39;
const SPACE = 0x20;
const COLON = 0x3a;
const UTC = 0x5a;

const SHAPE = '0000-00-00T00:00:00.000000000';
/** The byte that must stand at each place; 0 for a digit. */
const EXPECTED = [...SHAPE].map((char) => (char === '0' ? 0 : char.charCodeAt(0)));

/**
 * Length of the timestamp that the engine put at `start`, its space included; 0 where there is none. It is RFC 3339
 * with nine digits of nanoseconds (moby: RFC3339NanoFixed), ending in Z (31 bytes with the space) or, by some log
 * drivers, in an offset (36).
 */
export function timestampLength(buffer: Buffer, start: number, end: number): number {
  const zone = start + SHAPE.length;
  if (end < zone + 2) return 0;
  for (let i = 0; i < SHAPE.length; i++) {
    const byte = buffer[start + i] ?? 0;
    const expected = EXPECTED[i];
    if (expected === 0 ? byte < ZERO || byte > NINE : byte !== expected) return 0;
  }
  if (buffer[zone] === UTC) return buffer[zone + 1] === SPACE ? 31 : 0;
  return end >= start + 36 && buffer[zone + 3] === COLON && buffer[zone + 6] === SPACE ? 36 : 0;
}
