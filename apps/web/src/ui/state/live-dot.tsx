import classes from './state.module.css';

/** The dot that says live; hollow while the line is being made again. */
export function LiveDot({ live = true }: { live?: boolean }) {
  return <span className={`${classes.dot} ${live ? '' : classes.hollow}`} aria-hidden />;
}
