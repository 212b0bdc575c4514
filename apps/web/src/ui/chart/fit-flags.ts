import { gutter } from './geometry.ts';
import type { ChartEvent } from './types.ts';

interface Flag {
  readonly event: ChartEvent;
  readonly words: string;
}

/** Pixels of a character of the flags' font, and of a flag's edges, rather too much than too little. */
const CHARACTER = 6.2;
const WIDE_CHARACTER = 11;
const EDGES = 18;

/**
 * The flags that find room above the charts, bad news first, then the newest: one that has none at the right of its line hangs to the left (`turned`);
 * one that would lie upon another is left out, its line stays.
 * @param width pixels of the whole line; 0 is not known yet.
 */
export function fitFlags(
  flags: readonly Flag[],
  from: number,
  to: number,
  width: number,
): (Flag & { turned: boolean })[] {
  const plot = width - gutter.left - gutter.right;
  if (plot <= 0) return [];
  const newest = flags.toReversed();
  const shown: (Flag & { turned: boolean; left: number; right: number })[] = [];
  for (const flag of [...newest.filter((one) => one.event.bad), ...newest.filter((one) => !one.event.bad)]) {
    if (flag.event.at < from || flag.event.at > to) continue;
    const x = gutter.left + (plot * (flag.event.at - from)) / Math.max(1, to - from);
    const long = widthOf(flag.words);
    const turned = x + long > width;
    const left = turned ? x - long : x;
    const right = left + long;
    if (left < 0 || shown.some((one) => left < one.right && right > one.left)) continue;
    shown.push({ ...flag, turned, left, right });
  }
  return shown;
}

function widthOf(words: string): number {
  let width = EDGES;
  for (const character of words) width += character > '\u2e80' ? WIDE_CHARACTER : CHARACTER;
  return width;
}
