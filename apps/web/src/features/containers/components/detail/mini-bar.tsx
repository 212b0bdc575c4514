import classes from './mini-bar.module.css';

interface MiniBarProps {
  /** Nothing is drawn where it is unknown. */
  value: number | null;
  max: number;
  /** Said to screen readers and in the tooltip. */
  label: string;
}

/** How much of a limit is used: amber over 85 %, red over 95 %. */
export function MiniBar({ value, max, label }: MiniBarProps) {
  if (value === null || max <= 0) return null;
  const share = Math.min(1, value / max);
  const tone = share > 0.95 ? classes.bad : share > 0.85 ? classes.warn : '';
  return (
    <span className={`${classes.bar} ${tone}`} role="img" aria-label={label} title={label}>
      <i style={{ width: `${share * 100}%` }} />
    </span>
  );
}
