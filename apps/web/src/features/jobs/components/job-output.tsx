import type { JobOutputLine } from '@berth/contract';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { formatTimeOfDay } from '../../../lib/format/time.ts';
import { CopyButton } from '../../../ui/parts/copy-button.tsx';
import { LiveDot } from '../../../ui/state/live-dot.tsx';
import { useJobWords } from '../words/job-words.ts';
import classes from './job-pane.module.css';

const lineHeight = 19;

/** The output of a job; follows its end unless somebody has scrolled up. Berth's own lines (`docker …`) are bold. */
export function JobOutput({ lines, live }: { lines: readonly JobOutputLine[]; live: boolean }) {
  const t = useJobWords();
  const scroller = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 20,
    useFlushSync: false,
  });
  useEffect(() => {
    if (following.current && lines.length > 0) virtual.scrollToIndex(lines.length - 1);
  }, [lines.length, virtual]);

  return (
    <>
      <header className={classes.outputHead}>
        <b>{t('output')}</b>
        {live && <LiveDot />}
        <span>{t('lines', { count: lines.length })}</span>
        <CopyButton text={lines.map((line) => line.text).join('\n')} />
      </header>
      <section
        className={classes.output}
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable with the keyboard
        tabIndex={0}
        aria-label={t('output')}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
          following.current = scrollHeight - scrollTop - clientHeight < 2 * lineHeight;
        }}
      >
        {lines.length === 0 && <p>{t('no_output')}</p>}
        <div style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const line = lines[index];
            if (!line) return null;
            return (
              <div
                key={line.n}
                style={{ transform: `translateY(${start}px)` }}
                data-own={/^(\$|docker) /.test(line.text) ? '' : undefined}
              >
                <time dateTime={line.at}>{formatTimeOfDay(line.at, true)}</time>
                <span title={line.text}>{line.text}</span>
              </div>
            );
          })}
        </div>
      </section>
    </>
  );
}
