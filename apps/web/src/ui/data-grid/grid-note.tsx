import type { CSSProperties } from 'react';
import classes from './data-grid.module.css';

interface GridNoteProps {
  index: number;
  style: CSSProperties;
  words: string;
}

/** A line that is no row: a heading, or the place of a row that has gone. */
export function GridNote({ index, style, words }: GridNoteProps) {
  return (
    <div role="row" aria-rowindex={index} className={classes.note} style={style}>
      <span role="gridcell">{words}</span>
    </div>
  );
}
