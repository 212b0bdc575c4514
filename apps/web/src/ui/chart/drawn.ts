import type { ChartScale } from './chart-scale.ts';
import type { Palette } from './palette.ts';
import type { PlotProps } from './types.ts';

/** What is drawn now. The options are made once and read it anew at each drawing. */
export interface Drawn extends PlotProps {
  readonly scale: ChartScale;
  readonly palette: Palette;
  /** Where the cursor is, milliseconds since 1970. */
  readonly at: number | null;
  /** The place of the reading under it; -1 for none. */
  readonly under: number;
}
