import classes from './berth-mark.module.css';

/** The mark: a quay, and two hulls moored to it stern first. */
export function BerthMark({ size = 20 }: { size?: number }) {
  return (
    <svg className={classes.mark} viewBox="0 0 16 16" width={size} height={size} aria-hidden>
      <path className={classes.quay} d="M2 1h3v14H2z" />
      <path
        className={classes.hull}
        d="M6 2h4c1.9 0 3.3 1 4 2.5C13.3 6 11.9 7 10 7H6zM6 8h4.4c2.2 0 3.8 1.3 4.6 3-.8 1.7-2.4 3-4.6 3H6z"
      />
    </svg>
  );
}
