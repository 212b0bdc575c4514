import type { LogLine as Line } from '@berth/contract';
import { type CSSProperties, memo, type ReactNode, useMemo } from 'react';
import { formatBytes } from '../../../lib/format/bytes.ts';
import type { TextStyle } from '../model/ansi-style.ts';
import { toSpans } from '../model/line-spans.ts';
import { formatLogTime, fullLogTime, type TimeMode } from '../model/log-time.ts';
import { type MarkedSpan, markSpans } from '../model/mark-spans.ts';
import { useLogWords } from '../words/log-words.ts';
import classes from './log-row.module.css';

/** Longer lines are drawn up to here: a browser cannot lay out a megabyte in one row. */
const shownCharacters = 8000;

interface LogLineProps {
  row: number;
  line: Line;
  time: TimeMode;
  matcher: RegExp | null;
  current: boolean;
  now: number;
}

/** One line: its time, whether it came by stderr, and its words in their colours, as text and nothing else. */
export const LogLine = memo(function LogLine({ row, line, time, matcher, current, now }: LogLineProps) {
  const t = useLogWords();
  const spans = useMemo(() => toSpans(line.m.slice(0, shownCharacters)), [line]);
  const marked = useMemo(() => markSpans(spans, matcher), [spans, matcher]);
  const hidden = line.m.length - shownCharacters;
  return (
    <div className={classes.line} data-row={row} data-stream={line.s} data-current={current ? '' : undefined}>
      {time !== 'off' && (
        <time className={classes.time} dateTime={line.t} title={fullLogTime(line.t, time)}>
          {formatLogTime(line.t, time, now)}
        </time>
      )}
      <span className={classes.message}>
        {line.s === 'e' && <Tag title={t('stderr_long')}>{t('stderr')}</Tag>}
        {line.s === 'x' && <Tag>{t('engine')}</Tag>}
        {marked.map((span, place) => piece(span, place))}
        {hidden > 0 && <span className={classes.cut}>{t('shown_cut', { count: hidden })}</span>}
        {line.c !== undefined && <span className={classes.cut}>{t('cut', { size: formatBytes(line.c) })}</span>}
      </span>
    </div>
  );
});

function Tag({ children, title }: { children: ReactNode; title?: string }) {
  return (
    <span className={classes.tag} title={title}>
      {children}
    </span>
  );
}

// The pieces of one line never move among themselves, so their place is their key.
function piece({ text, style, mark, hit }: MarkedSpan, place: number): ReactNode {
  if (style === undefined && mark === undefined && hit === undefined) return text;
  const className = [mark ? classes.mark : '', hit ? classes.hit : ''].join(' ').trim();
  return (
    <span key={place} className={className || undefined} style={style && toCss(style)}>
      {text}
    </span>
  );
}

function toCss(style: TextStyle): CSSProperties {
  const { color, background } = style;
  const lines = [style.underline ? 'underline' : '', style.strike ? 'line-through' : ''].join(' ').trim();
  return {
    ...(style.inverse
      ? { color: background ?? 'var(--b-bg)', background: color ?? 'var(--b-text)' }
      : { ...(color ? { color } : {}), ...(background ? { background } : {}) }),
    ...(style.bold ? { fontWeight: 600 } : {}),
    ...(style.dim ? { opacity: 0.7 } : {}),
    ...(style.italic ? { fontStyle: 'italic' } : {}),
    ...(lines ? { textDecorationLine: lines } : {}),
  };
}
