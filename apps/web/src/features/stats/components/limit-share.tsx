import classes from './stats-panel.module.css';

/** How much of a limit is used: amber from 85 % on, red from 95 %. Nothing where either is unknown. */
export function LimitShare({ value, limit }: { value: number | null; limit: number | null }) {
  if (value === null || limit === null || limit <= 0) return null;
  const percent = (value / limit) * 100;
  const tone = percent >= 95 ? classes.bad : percent >= 85 ? classes.warn : '';
  return <em className={`${classes.share} ${tone}`}>{percent.toFixed(percent < 10 ? 1 : 0)} %</em>;
}
