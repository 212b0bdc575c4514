import type uPlot from 'uplot';
import { formatTimeOfDay } from '../../lib/format/time.ts';
import { drawOver } from './draw-over.ts';
import type { Drawn } from './drawn.ts';
import { gutter } from './geometry.ts';
import type { PlotProps } from './types.ts';

/** Above so many lines their fills would hide each other. */
const FILLED = 2;
const TICK_PX = 80;
const EDGE_PX = 1;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const STEPS = [
  ...[1, 2, 5, 10, 15, 30].map((n) => n * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
  ...[1, 2, 3, 6, 12, 24].map((n) => n * HOUR),
];

/** A pixel more at each end of a gap, else the steep rest of its line is seen there. */
const widerGaps: NonNullable<uPlot.Series['gaps']> = (_plot, _series, _first, _last, gaps) =>
  gaps.map(([from, to]): [number, number] => [from - EDGE_PX, to + EDGE_PX]);

/** How uPlot shall draw: our scale, our ticks, and over its lines the limit, the events and the cursor. */
export function plotOptions(drawn: () => Drawn, width: number, height: number): uPlot.Options {
  const { series, palette, bare = false } = drawn();
  const font = `11px ${palette.font}`;
  const grid = { stroke: palette.grid, width: 1 };
  const axis = { stroke: palette.caption, font, ticks: { show: false }, grid };
  return {
    width,
    height,
    ms: 1,
    legend: { show: false },
    cursor: { show: false },
    padding: [gutter.top, bare ? 0 : gutter.right, 0, 0],
    scales: {
      x: { time: true, range: () => [drawn().from, drawn().to] },
      y: { range: () => [drawn().scale.min, drawn().scale.max] },
    },
    axes: [
      {
        ...axis,
        show: !bare,
        size: gutter.bottom,
        gap: 3,
        space: TICK_PX,
        incrs: STEPS,
        values: (plot, splits) => {
          const { from, to } = drawn();
          const seconds = (splits[1] ?? 0) - (splits[0] ?? 0) < MINUTE;
          // The word of a tick at the very edge would be cut.
          const isCut = (at: number) => ((to - at) / Math.max(1, to - from)) * plot.width < (seconds ? 26 : 18);
          return splits.map((at) => (isCut(at) ? '' : formatTimeOfDay(at, seconds)));
        },
      },
      {
        ...axis,
        show: !bare,
        size: gutter.left,
        gap: 8,
        splits: () => [...drawn().scale.ticks],
        values: (_plot, splits) => splits.map((value) => tickWords(drawn().format(Math.abs(value)), value)),
      },
    ],
    series: [
      {},
      ...series.map((one) => {
        const stroke = palette.series[one.color - 1] ?? palette.text;
        return {
          stroke,
          width: 1.5,
          points: { show: false },
          gaps: widerGaps,
          ...(series.length <= FILLED ? { fill: `color-mix(in srgb, ${stroke} 10%, transparent)`, fillTo: 0 } : {}),
        };
      }),
    ],
    hooks: { draw: [(plot) => drawOver(plot, drawn())] },
  };
}

/** Ticks are round: `4 MB/s`, not `4.00 MB/s`, and zero has no unit. */
function tickWords(words: string, value: number): string {
  return value === 0 ? '0' : words.replace(/(\.\d*?)0+(?=\s)/, '$1').replace(/\.(?=\s)/, '');
}

/** Times and values as uPlot wants them. */
export function plotData({ times, series }: PlotProps): uPlot.AlignedData {
  const values = series.map((one) =>
    one.mirrored ? one.values.map((value) => (value === null ? null : -value)) : [...one.values],
  );
  return [[...times], ...values];
}
