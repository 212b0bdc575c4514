import { Sparkline } from '../../../../ui/parts/sparkline.tsx';
import classes from './meter-cell.module.css';

interface MeterCellProps {
  /** Readings of the last five minutes, oldest first. */
  values: readonly (number | null)[];
  limit: number | null;
  /** The reading of now, its unit apart; null is unknown. */
  now: { readonly value: string; readonly unit: string } | null;
  title?: string | undefined;
  wide?: boolean;
}

/** Readings that fill the sparkline: five minutes at one every two and a half seconds. */
const LENGTH = 120;

/** A figure that moves, with its last five minutes. */
export function MeterCell({ values, limit, now, title, wide = false }: MeterCellProps) {
  return (
    <span className={`${classes.meter} ${wide ? classes.wide : ''}`} title={title}>
      <Sparkline values={values} length={LENGTH} limit={limit} />
      <span className={classes.value}>
        {now === null ? '–' : now.value} {now !== null && <span className={classes.unit}>{now.unit}</span>}
      </span>
    </span>
  );
}
