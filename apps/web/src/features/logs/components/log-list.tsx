import type { CSSProperties } from 'react';
import { useNow } from '../../../lib/format/use-now.ts';
import type { LogChoices } from '../hooks/use-log-choices.ts';
import type { LogScene } from '../hooks/use-log-scene.ts';
import type { OpenRows } from '../hooks/use-open-rows.ts';
import type { Marking } from '../model/find-hits.ts';
import { isPlace, readPlace } from '../model/log-place.ts';
import type { LineRow, LogRow } from '../model/log-rows.ts';
import type { TimeMode } from '../model/log-time.ts';
import { useLogWords } from '../words/log-words.ts';
import { GapRow } from './gap-row.tsx';
import { type LineActions, LogLine } from './log-line.tsx';
import rowClasses from './log-row.module.css';
import classes from './log-view.module.css';
import { MarkRow } from './mark-row.tsx';

interface LogListProps {
  id: string;
  scene: LogScene;
  choices: LogChoices;
  /** The line of the address. */
  linked: string | undefined;
  cursor: number | null;
  openRows: OpenRows;
  markingOf(row: LineRow): Marking | null;
  actions: LineActions;
}

/** The rows that are seen, out of all that the page holds. */
export function LogList(props: LogListProps) {
  const { id, scene, linked, markingOf } = props;
  const { wrap, time } = props.choices;
  const t = useLogWords();
  const now = useNow();
  const { source, view } = scene;
  const { layout, from, to } = view;
  const place = linked === undefined ? null : readPlace(linked);
  const hit = scene.walk.current?.hit;
  const draw = (row: LogRow, number: number) => {
    if (row.kind === 'gap') return <GapRow key={number} row={number} scene={scene} time={time} />;
    if (row.kind === 'blank') return <div key={number} data-row={number} className={rowClasses.blank} />;
    if (row.kind !== 'line') return <MarkRow key={number} row={number} mark={row} time={time} />;
    if (row.head !== undefined) return null;
    return (
      <LogLine
        key={number}
        number={number}
        row={row}
        size={row.entry?.length ?? 0}
        repeats={row.error?.count ?? 0}
        time={time}
        marking={markingOf(row)}
        current={hit !== undefined && holds(row, (line) => isPlace(line, hit))}
        linked={place !== null && holds(row, (line) => isPlace(line, place))}
        atCursor={props.cursor === number}
        open={props.openRows.isOpen(row)}
        now={time === 'relative' ? now : 0}
        actions={props.actions}
      />
    );
  };
  return (
    <section
      id={id}
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
          {source.slice(from, to).map((row, i) => draw(row, from + i))}
        </div>
      </div>
    </section>
  );
}

function holds(row: LineRow, test: (line: LineRow['line']) => boolean): boolean {
  return test(row.line) || row.entry?.some((part) => test(part.line)) === true;
}

const widths: Record<TimeMode, [string, string]> = {
  local: ['108px', '68px'],
  utc: ['108px', '68px'],
  relative: ['84px', '68px'],
  off: ['0px', '0px'],
};

function timeColumn(time: TimeMode): CSSProperties {
  const [wide, phone] = widths[time];
  return { '--log-time': wide, '--log-time-phone': phone };
}
