/** One line of a chart. */
export interface ChartSeries {
  /** Its name for people: `in`. Empty where the chart's title says it. */
  readonly label: string;
  /** Its colour, a place in the palette `--b-series-*`. */
  readonly color: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
  /** One for each time; null is unknown, and the line has a gap there. */
  readonly values: readonly (number | null)[];
  /** Drawn downwards from zero. */
  readonly mirrored?: boolean;
}

/** The most that is possible; dashed, at the top edge with an arrow where it is out of reach. */
export interface ChartLimit {
  readonly value: number;
  readonly label: string;
}

/** Something that happened: a vertical line in every chart, one flag above them all. */
export interface ChartEvent {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly label: string;
  readonly bad: boolean;
}

export interface PlotProps {
  /** What is measured, for screen readers. */
  readonly label: string;
  /** Milliseconds since 1970, oldest first. */
  readonly times: readonly number[];
  readonly series: readonly ChartSeries[];
  /** What the width stands for, milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  /** A value in words with its unit. */
  format(value: number): string;
  readonly limit?: ChartLimit | null;
  readonly events?: readonly ChartEvent[];
  /** The scale reaches at least up to here; from the limit on, that is never out of reach. */
  readonly floor?: number;
  /** Pixels, the time axis included. */
  readonly height?: number;
  /** Only the lines, from edge to edge: the words stand beside it. */
  readonly bare?: boolean;
}
