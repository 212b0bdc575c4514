import { type Shape, shapes, type Tone } from './shapes.ts';
import classes from './state.module.css';

interface StateShapeProps {
  shape: Shape;
  tone: Tone;
  /** Said to screen readers where no word stands beside it. */
  label?: string;
  size?: 10 | 12;
}

/** A state as a shape in its colour. */
export function StateShape({ shape, tone, label, size = 12 }: StateShapeProps) {
  const className = `${classes.shape} ${classes[tone]}`;
  const path = <path d={shapes[shape]} fillRule="evenodd" />;
  if (!label) {
    return (
      <svg className={className} viewBox="0 0 12 12" width={size} height={size} aria-hidden="true">
        {path}
      </svg>
    );
  }
  return (
    <svg className={className} viewBox="0 0 12 12" width={size} height={size} role="img" aria-label={label}>
      <title>{label}</title>
      {path}
    </svg>
  );
}
