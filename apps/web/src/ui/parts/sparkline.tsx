import classes from './sparkline.module.css';
import { sparkPath } from './sparkline-path.ts';

interface SparklineProps {
  /** Readings, oldest first; null is a gap. */
  values: readonly (number | null)[];
  /** How many readings the full width stands for: fewer start at the right. */
  length: number;
  /** The most that is possible; without one the series' own maximum is the scale. */
  limit?: number | null;
}

/** The last five minutes on 48 × 20: calm, amber from 85 % of the limit on, red from 95 %. */
export function Sparkline({ values, length, limit = null }: SparklineProps) {
  const path = sparkPath(values, length, limit);
  if (!path) {
    return (
      <svg className={`${classes.spark} ${classes.none}`} width="48" height="20" aria-hidden>
        <path d="M0 18.5H48" />
      </svg>
    );
  }
  const last = values.findLast((value) => value !== null) ?? 0;
  const share = limit ? last / limit : 0;
  const tone = share > 0.95 ? classes.bad : share > 0.85 ? classes.warn : '';
  return (
    <svg
      className={`${classes.spark} ${tone}`}
      width="48"
      height="20"
      viewBox="0 0 48 20"
      preserveAspectRatio="none"
      aria-hidden
    >
      <path className={classes.area} d={path.area} />
      <path className={classes.line} d={path.line} />
      {limit !== null && <path className={classes.limit} d="M0 1.5H48" />}
    </svg>
  );
}
