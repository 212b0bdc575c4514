import type { LogLevel, LogServerMessage } from '@berth/contract';

type Histogram = Extract<LogServerMessage, { op: 'histogram' }>;

/** From the foot of a bar upwards. */
const stack = ['none', 'debug', 'info', 'warn', 'error'] as const satisfies readonly LogLevel[];

export interface HistogramShape {
  /** One SVG path a level, in a box as wide as there are bars and 100 high. */
  paths: { level: LogLevel; d: string }[];
  bars: number;
  /** Lines of the highest bar. */
  most: number;
  total: Record<LogLevel, number>;
}

/** The bars of a histogram, stacked by level. */
export function histogramShape(histogram: Histogram): HistogramShape {
  const bars = histogram.none.length;
  const sums = Array.from({ length: bars }, (_, i) =>
    stack.reduce((sum, level) => sum + (histogram[level][i] ?? 0), 0),
  );
  const most = Math.max(0, ...sums);
  const total = { none: 0, debug: 0, info: 0, warn: 0, error: 0 };
  const foot = new Float64Array(bars);
  const paths = stack.map((level) => {
    let d = '';
    for (let i = 0; i < bars; i++) {
      const count = histogram[level][i] ?? 0;
      if (count === 0) continue;
      total[level] += count;
      // What is there is seen, however few beside the highest bar.
      const height = Math.max((count / most) * 96, 2);
      const top = 100 - (foot[i] ?? 0) - height;
      foot[i] = (foot[i] ?? 0) + height;
      d += `M${i + 0.1} ${top.toFixed(1)}h.8v${height.toFixed(1)}h-.8Z`;
    }
    return { level, d };
  });
  return { paths, bars, most, total };
}

/** Where a moment is between the edges of the histogram: 0 to 1, less or more outside. */
export function placeIn({ start, width, none }: Histogram, time: number): number {
  return (time - start) / Math.max(1, width * none.length);
}

/** The moment at a place. */
export function timeAt({ start, width, none }: Histogram, place: number): number {
  return start + place * width * none.length;
}

/** Lines of the highest bar as a rate: `60/s`, or where that says too little, `3/min`. */
export function rateLabel(most: number, widthMs: number): string {
  const second = (most * 1000) / Math.max(1, widthMs);
  if (second >= 1000) return `${(second / 1000).toFixed(1)}k/s`;
  if (second >= 1) return `${Math.round(second)}/s`;
  return `${Math.max(1, Math.round(second * 60))}/min`;
}

export interface Flag {
  place: number;
  at: number;
  oomKilled: boolean;
  exitCode: number | null;
  /** Whether there is room for its time beside the flags before it. */
  named: boolean;
}

/** Ends of the container that were not wanted: out of memory, or with a code that is not 0. */
export function flagsOf(histogram: Histogram): Flag[] {
  const flags: Flag[] = [];
  let nameEnd = -1;
  for (const { event, at, exitCode, oomKilled } of histogram.marks) {
    const time = Date.parse(at);
    const place = placeIn(histogram, time);
    const bad = event === 'stopped' && (oomKilled || (exitCode !== 0 && exitCode !== null && exitCode !== 143));
    if (!bad || !(place >= 0 && place <= 1)) continue;
    const named = place > nameEnd + 0.01;
    if (named) nameEnd = place + 0.12;
    flags.push({ place, at: time, oomKilled, exitCode, named });
  }
  return flags;
}
