import classes from './stats-panel.module.css';

/** The place of a chart that has nothing to draw, with the reason. */
export function NoChart({ label, words }: { label: string; words: string }) {
  return (
    <div className={classes.none}>
      <h3>{label}</h3>
      <p>{words}</p>
    </div>
  );
}
