import type { Shape, Tone } from '../state/shapes.ts';
import { StateShape } from '../state/state-shape.tsx';
import classes from './facets.module.css';

export interface Facet {
  key: string;
  words: string;
  count: number;
  mark?: { shape: Shape; tone: Tone };
}

interface FacetsProps {
  label: string;
  facets: readonly Facet[];
  current: string;
  onChoose(key: string): void;
}

/** Counts that filter: a fixed order, zero in grey, never hidden. */
export function Facets({ label, facets, current, onChoose }: FacetsProps) {
  return (
    <div className={classes.facets} role="toolbar" aria-label={label}>
      {facets.map(({ key, words, count, mark }) => (
        <button
          key={key}
          type="button"
          className={`${classes.facet} ${count === 0 ? classes.zero : ''}`}
          aria-pressed={key === current}
          onClick={() => onChoose(key)}
        >
          {mark && <StateShape shape={mark.shape} tone={count === 0 ? 'idle' : mark.tone} />}
          {words}
          <span className={classes.count}>{count}</span>
        </button>
      ))}
    </div>
  );
}
