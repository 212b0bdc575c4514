import type { CSSProperties } from 'react';
import { useNow } from '../../../lib/format/use-now.ts';
import type { LogFeed } from '../api/log-feed.ts';
import type { LogChoices } from '../hooks/use-log-choices.ts';
import type { SearchView } from '../hooks/use-log-search.ts';
import type { LogView } from '../hooks/use-log-view.ts';
import type { TimeMode } from '../model/log-time.ts';
import { useLogWords } from '../words/log-words.ts';
import { LogLine } from './log-line.tsx';
import rowClasses from './log-row.module.css';
import classes from './log-view.module.css';
import { MarkRow } from './mark-row.tsx';

interface LogListProps {
  feed: LogFeed;
  view: LogView;
  choices: LogChoices;
  search: SearchView;
}

/** The rows that are seen, out of all that the page holds. */
export function LogList({ feed, view, choices: { wrap, time }, search }: LogListProps) {
  const t = useLogWords();
  const now = useNow();
  const { layout, from, to } = view;
  return (
    <section
      ref={view.scroller}
      className={`${classes.scroller} ${wrap ? `${classes.wrap} ${rowClasses.wrap}` : ''}`}
      style={timeColumn(time)}
      onScroll={view.onScroll}
      aria-label={t('log')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable with the keyboard
      tabIndex={0}
    >
      <div className={classes.space} style={{ height: layout.rows.total }}>
        <div
          ref={view.body}
          className={classes.body}
          style={{ transform: `translateY(${layout.rows.offsetOf(from)}px)` }}
        >
          {feed.store.slice(from, to).map((row, i) => {
            const number = from + i;
            if (row.kind !== 'line') return <MarkRow key={number} row={number} mark={row} time={time} />;
            return (
              <LogLine
                key={number}
                row={number}
                line={row.line}
                time={time}
                matcher={search.matcher}
                current={search.current === number}
                now={time === 'relative' ? now : 0}
              />
            );
          })}
        </div>
      </div>
    </section>
  );
}

const message = 'minmax(0, 1fr)';
const widths: Record<TimeMode, [string, string]> = {
  local: ['108px', '68px'],
  utc: ['108px', '68px'],
  relative: ['84px', '68px'],
  off: ['', ''],
};

function timeColumn(time: TimeMode): CSSProperties {
  const [wide, phone] = widths[time];
  return { '--log-columns': `${wide} ${message}`, '--log-columns-phone': `${phone} ${message}` };
}
