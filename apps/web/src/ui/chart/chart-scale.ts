export interface ChartScale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  /** Where the limit is drawn; `above` is out of reach, null is no limit. */
  readonly limit: 'within' | 'above' | null;
}

interface Wanted {
  /** The greatest value that is drawn. */
  readonly peak: number;
  readonly limit: number | null;
  /** The least that the scale reaches up to. */
  readonly floor: number;
  readonly mirrored: boolean;
}

/** Below a quarter of its limit a line would lie flat on the ground. */
const WITHIN = 4;
const ROOM = 1.2;
/** Readings are rounded, and the engine's are a little late. */
const ROUNDED = 1.05;

/**
 * The vertical scale of a chart. The limit is its upper tick where the values come near it; where they do not, they fill the chart and
 * the limit is said to be above.
 */
export function chartScale({ peak, limit, floor, mirrored }: Wanted): ChartScale {
  const within = limit !== null && limit > 0 && (peak * WITHIN >= limit || floor >= limit);
  if (within && peak <= limit * ROUNDED)
    return { min: 0, max: limit * 1.12, ticks: [0, limit / 2, limit], limit: 'within' };
  // A limit that is out of reach is drawn at the upper edge, which no value may touch.
  const isAbove = limit !== null && limit > 0 && !within;
  const max = roundUp(Math.max(isAbove ? peak * ROOM : peak, floor));
  return {
    min: mirrored ? -max : 0,
    max,
    ticks: mirrored ? [-max, 0, max] : [0, max / 2, max],
    limit: isAbove ? 'above' : within ? 'within' : null,
  };
}

/** The next number that is round, and whose half is round too. */
function roundUp(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 4, 6, 8].find((one) => one * power >= value * 0.9999) ?? 10;
  return step * power;
}
