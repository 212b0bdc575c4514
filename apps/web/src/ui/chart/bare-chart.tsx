import { lazy, Suspense } from 'react';
import type { PlotProps } from './types.ts';

const Plot = lazy(async () => ({ default: (await import('./plot.tsx')).Plot }));

/** Time series without axes, from edge to edge, for a gauge whose words stand above it. */
export function BareChart({ height = 72, ...plot }: Omit<PlotProps, 'bare'>) {
  return (
    <Suspense fallback={<div style={{ height }} />}>
      <Plot {...plot} height={height} bare />
    </Suspense>
  );
}
