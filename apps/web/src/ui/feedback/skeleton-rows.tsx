import { useEffect, useState } from 'react';
import { useUiWords } from '../words/ui-words.ts';
import classes from './skeleton-rows.module.css';

const widths = [60, 80, 48, 72, 56];

/** Rows of the true height while the first data comes: nothing for 300 ms, then still shapes. */
export function SkeletonRows({ rows = 8 }: { rows?: number }) {
  const t = useUiWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return <div aria-busy="true" />;
  return (
    <div role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, n) => {
        const width = widths[n % widths.length] ?? 60;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
          <div className={classes.row} key={n} aria-hidden>
            <i />
            <i style={{ width }} />
            <i style={{ width: width * 2.4 }} />
            <i />
            <i />
          </div>
        );
      })}
    </div>
  );
}
