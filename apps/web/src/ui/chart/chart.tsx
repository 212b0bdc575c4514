import { lazy, type ReactNode, Suspense } from 'react';
import classes from './chart.module.css';
import type { PlotProps } from './types.ts';

// uPlot is loaded with the first chart, not with the pages that have none.
const Plot = lazy(async () => ({ default: (await import('./plot.tsx')).Plot }));

interface ChartProps extends PlotProps {
  /** What stands beside the title: names of the lines, a sentence on the limit. */
  caption?: ReactNode;
  /** The value of now, at the right. */
  now?: ReactNode;
}

/**
 * Time series with one cursor for all charts of a `ChartGroup`. A gap in the data is a gap; what is not known is not drawn.
 * `label` is the title.
 */
export function Chart({ caption, now, ...plot }: ChartProps) {
  return (
    <figure className={classes.chart}>
      <figcaption className={classes.caption}>
        <h3>{plot.label}</h3>
        {caption}
        <span className={classes.now}>{now}</span>
      </figcaption>
      <Suspense fallback={<div className={classes.plot} style={{ height: plot.height ?? 132 }} />}>
        <Plot {...plot} />
      </Suspense>
    </figure>
  );
}

/** The name of a line in its colour, with its value of now. */
export function ChartKey({ color, label, value }: { color: number; label: string; value?: ReactNode }) {
  return (
    <span className={classes.key}>
      <i style={{ background: `var(--b-series-${color})` }} />
      {label}
      {value !== undefined && <b>{value}</b>}
    </span>
  );
}
