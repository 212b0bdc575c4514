import type { HostSample } from '@berth/contract';

export type HostFigure = Exclude<keyof HostSample, 'at'>;

/** Milliseconds that the width stands for: what there is, and no more than ten minutes. */
const SHORTEST = 60_000;
const LONGEST = 600_000;
/** Readings that are further apart than this have a gap between them: nobody watched. */
const APART = 7_000;

export interface HostSeries {
  /** Milliseconds since 1970. */
  readonly times: readonly number[];
  readonly from: number;
  readonly to: number;
  values(figure: HostFigure): readonly (number | null)[];
}

/** The readings as charts draw them: up to the last one, with a gap where there were none. */
export function hostSeries(samples: readonly HostSample[]): HostSeries {
  const points = samples.flatMap((sample, place): { at: number; sample: HostSample | null }[] => {
    const at = Date.parse(sample.at);
    const before = samples[place - 1];
    const gap = before !== undefined && at - Date.parse(before.at) > APART;
    return [...(gap ? [{ at: at - APART, sample: null }] : []), { at, sample }];
  });
  const to = points.at(-1)?.at ?? 0;
  const span = Math.min(LONGEST, Math.max(SHORTEST, to - (points[0]?.at ?? to)));
  return {
    times: points.map(({ at }) => at),
    from: to - span,
    to,
    values: (figure) => points.map(({ sample }) => sample?.[figure] ?? null),
  };
}
