import type { Shape, Tone } from './shapes.ts';
import classes from './state.module.css';
import { StateShape } from './state-shape.tsx';

interface StateMarkProps {
  shape: Shape;
  tone: Tone;
  word: string;
  /** A short code after the word: `137`, `exit 1`, `5 fails`. */
  code?: string | undefined;
  title?: string | undefined;
}

/** A state by colour, shape and word. Healthy is quiet: its word is grey. */
export function StateMark({ shape, tone, word, code, title }: StateMarkProps) {
  return (
    <span className={`${classes.state} ${tone === 'ok' ? classes.quiet : classes[tone]}`} title={title}>
      <StateShape shape={shape} tone={tone} />
      <span className={classes.word}>{word}</span>
      {code !== undefined && <span className={classes.code}>{code}</span>}
    </span>
  );
}
