import type { ReactNode } from 'react';
import { BareChart } from '../../../ui/chart/bare-chart.tsx';
import type { ChartSeries, PlotProps } from '../../../ui/chart/types.ts';
import type { HostSeries } from '../model/host-series.ts';
import classes from './host-gauges.module.css';

interface GaugeProps extends Pick<PlotProps, 'format' | 'limit' | 'floor'> {
  title: string;
  /** The reading of now; null is unknown. */
  value: string | null;
  unit: string;
  /** What stands below, at the left and at the right. */
  left: ReactNode;
  right?: ReactNode;
  host: HostSeries;
  lines: readonly ChartSeries[];
}

/** One figure of the host: what it is now, of how much, and its last ten minutes. */
export function Gauge({ title, value, unit, left, right, host, lines, ...plot }: GaugeProps) {
  return (
    <div className={classes.gauge}>
      <div className={classes.head}>
        <h3>{title}</h3>
        <b>{value ?? '–'}</b>
        {value !== null && <span>{unit}</span>}
      </div>
      <div className={classes.below}>
        <span>{left}</span>
        <span>{right}</span>
      </div>
      <BareChart label={title} times={host.times} series={lines} from={host.from} to={host.to} {...plot} />
    </div>
  );
}
