import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { MarkedText } from '../../../../ui/parts/marked-text.tsx';
import { useInspectWords } from '../../words/inspect-words.ts';
import classes from './inspect-panel.module.css';
import type { RawHits } from './use-raw-hits.ts';

/** JSON as text, of which only the lines in sight exist; lines that the search finds are marked. */
export function RawJson({ lines: { lines, at }, find }: { lines: RawHits; find: string }) {
  const t = useInspectWords();
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 20,
    overscan: 60,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the virtual list is another one at every render
  useEffect(() => {
    if (at !== null) virtual.scrollToIndex(at, { align: 'center' });
  }, [at]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className={classes.raw} aria-label={t('raw')} tabIndex={0} ref={scroller}>
      <pre style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            ref={virtual.measureElement}
            data-index={index}
            className={index === at ? classes.at : undefined}
            style={{ transform: `translateY(${start}px)` }}
          >
            <MarkedText text={lines[index] ?? ''} wanted={find} />
          </div>
        ))}
      </pre>
    </section>
  );
}
