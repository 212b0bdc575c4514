import type { CSSProperties, ReactNode } from 'react';
import type { TextStyle } from '../model/ansi-style.ts';
import type { Marking } from '../model/find-hits.ts';
import type { Span } from '../model/line-spans.ts';
import { type MarkedSpan, markSpans } from '../model/mark-spans.ts';
import classes from './log-row.module.css';

/** Pieces of a line in their colours, with what is searched marked: as text and nothing else. */
export function LineText({ spans, marking }: { spans: readonly Span[]; marking: Marking | null }) {
  return <>{markSpans(spans, marking).map(piece)}</>;
}

/** A part of a line that has no colours of its own. */
export function MarkedText({ text, marking }: { text: string; marking: Marking | null }) {
  return <LineText spans={[{ text }]} marking={marking && { matcher: marking.matcher }} />;
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
