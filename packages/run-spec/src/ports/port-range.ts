/** One port (`from` equals `to`) or a run of neighbouring ports, both ends included. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
}

const MAX_PORT = 65_535;

/** Reads `80` or `8000-8010`. Gives undefined for anything else: ports are 1 to 65535 and a range does not run backwards. */
export function parsePortRange(text: string): PortRange | undefined {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text.trim());
  if (match === null) return undefined;
  const from = Number(match[1]);
  const to = match[2] === undefined ? from : Number(match[2]);
  return from >= 1 && to <= MAX_PORT && from <= to ? { from, to } : undefined;
}

/** The shortest text for a range: `80`, or `8000-8010`. */
export function formatPortRange(range: PortRange): string {
  return range.from === range.to ? String(range.from) : `${range.from}-${range.to}`;
}

/** How many ports the range holds. */
export function rangeLength(range: PortRange): number {
  return range.to - range.from + 1;
}

/** Whether two ranges have a port in common. */
export function rangesOverlap(a: PortRange, b: PortRange): boolean {
  return a.from <= b.to && b.from <= a.to;
}
