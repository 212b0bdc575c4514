import 'uplot/dist/uPlot.min.css';
import { type KeyboardEvent, type PointerEvent, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import uPlot from 'uplot';
import { formatTimeOfDay } from '../../lib/format/time.ts';
import classes from './chart.module.css';
import { chartScale } from './chart-scale.ts';
import { useCursor } from './cursor.tsx';
import type { Drawn } from './drawn.ts';
import { readingNear } from './nearest.ts';
import { usePalette } from './palette.ts';
import { plotData, plotOptions } from './plot-options.ts';
import type { PlotProps } from './types.ts';

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, PageUp: -10, PageDown: 10 };

/** How near a reading must be to the cursor to be what it is on: this part of the width. */
const REACH = 40;

/** The drawing of a chart. Its cursor moves with the pointer and with the arrow keys, and says what it is on. */
export function Plot(props: PlotProps) {
  const { times, series, from, to, limit = null, floor = 0, height = 132, format, label } = props;
  const palette = usePalette();
  const { cursor, at } = useCursor();
  const scale = useMemo(() => {
    const seen = (_: unknown, place: number) => (times[place] ?? 0) >= from && (times[place] ?? 0) <= to;
    const peak = series.reduce((most, one) => Math.max(most, ...one.values.filter(seen).map((v) => v ?? 0)), 0);
    return chartScale({ peak, limit: limit?.value ?? null, floor, mirrored: series.some((one) => one.mirrored) });
  }, [times, series, from, to, limit?.value, floor]);
  const under = at === null ? -1 : readingNear(times, at, (to - from) / REACH);
  const drawn: Drawn = { ...props, scale, palette, under, at };
  const latest = useRef(drawn);
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(null);
  const shape = series.map((one) => `${one.color}${one.mirrored ? '-' : ''}`).join();

  useLayoutEffect(() => {
    latest.current = drawn;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another set of lines is another drawing
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const made = new uPlot(
      plotOptions(() => latest.current, element.clientWidth, height),
      plotData(latest.current),
      element,
    );
    plot.current = made;
    const observer = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height }));
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.destroy();
      plot.current = null;
    };
  }, [palette, shape, height]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: all that changes what is drawn
  useEffect(() => {
    plot.current?.setData(plotData(drawn));
  }, [times, series, from, to, scale, palette, props.events, format]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the cursor has moved
  useEffect(() => {
    plot.current?.redraw(false, false);
  }, [under, at]);

  const onPointer = (event: PointerEvent) => {
    const over = plot.current?.over.getBoundingClientRect();
    if (over === undefined || over.width === 0) return;
    const share = Math.min(1, Math.max(0, (event.clientX - over.left) / over.width));
    cursor.move(from + share * (to - from));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && at !== null) {
      event.preventDefault();
      cursor.move(null);
    }
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const place = under === -1 ? times.length - 1 : under + step;
    const next = times[Math.min(times.length - 1, Math.max(0, place))];
    if (next !== undefined) cursor.move(Math.min(to, Math.max(from, next)));
  };
  const shown = under === -1 ? times.length - 1 : under;
  const moment = times[shown] ?? to;
  return (
    <div
      ref={host}
      className={classes.plot}
      style={{ height }}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={Math.round(from)}
      aria-valuemax={Math.round(to)}
      aria-valuenow={Math.round(Math.min(to, Math.max(from, moment)))}
      aria-valuetext={`${formatTimeOfDay(moment, true)} ${valuesAt(props, shown)}`}
      onPointerMove={onPointer}
      onPointerDown={onPointer}
      onPointerLeave={() => cursor.move(null)}
      onBlur={() => cursor.move(null)}
      onKeyDown={onKey}
    />
  );
}

function valuesAt({ series, format }: PlotProps, place: number): string {
  return series
    .map((one) => {
      const value = one.values[place];
      return `${one.label} ${value === null || value === undefined ? '–' : format(value)}`.trim();
    })
    .join(', ');
}
