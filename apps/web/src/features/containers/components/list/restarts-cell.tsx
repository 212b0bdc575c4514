import classes from './restarts-cell.module.css';

/** From this many on, restarts are worth a look. */
const MANY = 5;

/** How often it was restarted: none is grey, many are red. */
export function RestartsCell({ count }: { count: number }) {
  if (count >= MANY) return <strong className={classes.many}>{count}</strong>;
  return <span className={count === 0 ? classes.none : undefined}>{count}</span>;
}
