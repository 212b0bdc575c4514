import type { LogField } from '@berth/log-lines';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo, type ReactNode, useMemo } from 'react';
import { formatBytes } from '../../../lib/format/bytes.ts';
import type { Marking } from '../model/find-hits.ts';
import type { LineRow } from '../model/log-rows.ts';
import { formatLogTime, fullLogTime, type TimeMode } from '../model/log-time.ts';
import { type RowContent, readRow, shortFields } from '../model/read-row.ts';
import { useLogWords } from '../words/log-words.ts';
import { FieldGrid } from './field-grid.tsx';
import { LineText, MarkedText } from './line-text.tsx';
import classes from './log-row.module.css';
import { TraceBody } from './trace-body.tsx';

/** The same three letters in every language. */
const signs = { error: 'ERR', warn: 'WRN', info: 'INF', debug: 'DBG' } as const;

/** What can be done with a line; the same object all the time. */
export interface LineActions {
  toggle(row: LineRow): void;
  openMenu(row: LineRow, number: number, button: HTMLElement): void;
  filterBy(field: LogField, format: 'json' | 'logfmt'): void;
}

interface LogLineProps {
  number: number;
  row: LineRow;
  /** How many lines belong to it, and how often its error came: they grow while it is shown. */
  size: number;
  repeats: number;
  time: TimeMode;
  marking: Marking | null;
  /** Whether it is the hit that one is at. */
  current: boolean;
  /** Whether a link leads to it. */
  linked: boolean;
  /** Whether the keyboard is at it. */
  atCursor: boolean;
  open: boolean;
  now: number;
  actions: LineActions;
}

/** One entry: its time and level, its words, and when it is open its fields or its stack. */
export const LogLine = memo(function LogLine(props: LogLineProps) {
  const { number, row, size, time, marking, open, now, actions } = props;
  const t = useLogWords();
  const { line } = row;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row grows when lines join its entry
  const content = useMemo(() => readRow(row), [row, size]);
  const { level, fields, trace } = content;
  const canOpen = trace !== null || (fields?.fields.length ?? 0) > 0;
  const state = { current: props.current, linked: props.linked, cursor: props.atCursor };
  const flags = Object.fromEntries(Object.entries(state).flatMap(([name, on]) => (on ? [[`data-${name}`, '']] : [])));
  const textMarking = content.isWhole ? marking : marking && { matcher: marking.matcher };
  return (
    <div className={classes.entry} data-row={number} data-level={level ?? undefined} data-stream={line.s} {...flags}>
      <div className={classes.line}>
        {time !== 'off' && (
          <time className={classes.time} dateTime={line.t} title={fullLogTime(line.t, time)}>
            {formatLogTime(line.t, time, now)}
          </time>
        )}
        <span className={classes.level} title={line.s === 'e' && level !== null ? t('stderr_long') : undefined}>
          {level !== null && signs[level]}
        </span>
        <span className={classes.message}>
          {canOpen && (
            <button
              type="button"
              className={classes.fold}
              tabIndex={props.atCursor ? 0 : -1}
              aria-expanded={open}
              aria-label={t(trace === null ? 'fields' : 'stack')}
              onClick={() => actions.toggle(row)}
            >
              {open ? <IconChevronDown aria-hidden /> : <IconChevronRight aria-hidden />}
            </button>
          )}
          <Tags row={row} level={level} />
          <LineText spans={content.spans} marking={textMarking} />
          <Beside content={content} marking={marking} />
          {content.hidden > 0 && <span className={classes.cut}>{t('shown_cut', { count: content.hidden })}</span>}
          {line.c !== undefined && <span className={classes.cut}>{t('cut', { size: formatBytes(line.c) })}</span>}
        </span>
        <button
          type="button"
          className={classes.more}
          tabIndex={props.atCursor ? 0 : -1}
          aria-haspopup="menu"
          aria-label={t('line_menu')}
          onClick={(event) => actions.openMenu(row, number, event.currentTarget)}
        >
          ⋯
        </button>
      </div>
      {open && fields !== null && (
        <FieldGrid fields={fields} marking={marking} onFilter={(field) => actions.filterBy(field, fields.format)} />
      )}
      {open && trace !== null && <TraceBody trace={trace} error={row.error} marking={marking} time={time} />}
    </div>
  );
});

/** Fields in short, beside the message. */
function Beside({ content: { fields, spans }, marking }: { content: RowContent; marking: Marking | null }) {
  if (fields === null) return null;
  const text = shortFields(fields);
  if (text === '') return null;
  return (
    <span className={classes.dim}>
      {spans.some((span) => span.text !== '') && '  '}
      <MarkedText text={text} marking={marking} />
    </span>
  );
}

/** Whose word it is, where the line does not say how grave it is. */
function Tags({ row: { line }, level }: { row: LineRow; level: RowContent['level'] }) {
  const t = useLogWords();
  if (line.s === 'e' && level === null) return <Tag title={t('stderr_long')}>{t('stderr')}</Tag>;
  return line.s === 'x' ? <Tag>{t('engine')}</Tag> : null;
}

function Tag({ children, title }: { children: ReactNode; title?: string }) {
  return (
    <span className={classes.tag} title={title}>
      {children}
    </span>
  );
}
