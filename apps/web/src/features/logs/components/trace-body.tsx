import type { Frame, StackTrace, TracePart } from '@berth/log-lines';
import { IconChevronDown, IconChevronRight, IconStack2 } from '@tabler/icons-react';
import { useState } from 'react';
import type { ErrorCount } from '../model/error-counts.ts';
import type { Marking } from '../model/find-hits.ts';
import { formatLogTime, type TimeMode } from '../model/log-time.ts';
import { useLogWords } from '../words/log-words.ts';
import classes from './entry.module.css';
import { MarkedText } from './line-text.tsx';

interface TraceBodyProps {
  trace: StackTrace;
  error: ErrorCount | undefined;
  marking: Marking | null;
  time: TimeMode;
}

/** A stack trace below its title: the program's own frames, those of libraries folded, and how often the error came. */
export function TraceBody({ trace, error, marking, time }: TraceBodyProps) {
  const t = useLogWords();
  return (
    <div className={classes.trace}>
      {trace.parts.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one trace never move
        <Part key={place} part={part} marking={marking} />
      ))}
      {error !== undefined && error.count > 1 && (
        <div className={classes.folded}>
          <IconStack2 aria-hidden />
          {t('same_error', {
            count: error.count,
            time: formatLogTime(error.since, time === 'utc' ? 'utc' : 'local', 0).slice(0, 8),
          })}
        </div>
      )}
    </div>
  );
}

function Part({ part, marking }: { part: TracePart; marking: Marking | null }) {
  if (part.kind === 'library') return <Library part={part} marking={marking} />;
  if (part.kind === 'frame') return <FrameLine frame={part.frame} marking={marking} />;
  return (
    <div className={classes.words}>
      <MarkedText text={part.text} marking={marking} />
    </div>
  );
}

function Library({ part, marking }: { part: Extract<TracePart, { kind: 'library' }>; marking: Marking | null }) {
  const t = useLogWords();
  const [open, setOpen] = useState(false);
  const count = part.frames.length;
  return (
    <>
      <button type="button" className={classes.folded} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? <IconChevronDown aria-hidden /> : <IconChevronRight aria-hidden />}
        {part.where === '' ? t('library_frames', { count }) : t('frames_in', { count, where: part.where })}
      </button>
      {open &&
        part.frames.map((frame, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the frames of one trace never move
          <FrameLine key={place} frame={frame} marking={marking} />
        ))}
    </>
  );
}

function FrameLine({ frame: { call, place, code }, marking }: { frame: Frame; marking: Marking | null }) {
  return (
    <div className={classes.frame}>
      at{' '}
      {call !== '' && (
        <b>
          <MarkedText text={call} marking={marking} />
        </b>
      )}
      {call !== '' && place !== '' && ' ('}
      <span className={classes.place}>
        <MarkedText text={place} marking={marking} />
      </span>
      {call !== '' && place !== '' && ')'}
      {code !== undefined && (
        <div className={classes.code}>
          <MarkedText text={code} marking={marking} />
        </div>
      )}
    </div>
  );
}
