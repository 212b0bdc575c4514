import { type PointerEvent, useId, useRef, useState } from 'react';
import type { Histogram } from '../api/log-feed.ts';
import type { SearchState } from '../api/search-feed.ts';
import { useHistogramKeys } from '../hooks/use-histogram-keys.ts';
import { histogramShape, placeIn, rateLabel, timeAt } from '../model/histogram-shape.ts';
import { formatBarTime, formatTick } from '../model/histogram-time.ts';
import { useLogWords } from '../words/log-words.ts';
import { HistogramFlags } from './histogram-flags.tsx';
import classes from './log-histogram.module.css';

interface LogHistogramProps {
  histogram: Histogram | null;
  hits: SearchState['bins'];
  /** The times of the first and the last line that are seen, in milliseconds; null where there are none. */
  seen: [number, number] | null;
  /** The element that it scrolls. */
  controls: string;
  onJump(time: number): void;
  onSelect(from: number, to: number): void;
}

const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
const percent = (place: number) => `${(place * 100).toFixed(3)}%`;
const within = (place: number) => Math.min(1, Math.max(0, place));
/** A shorter drag is a click: a part of the whole width. */
const shortest = 0.006;

/** Lines per time and level: also the scroll bar. A click goes there, a drag selects a time. */
export function LogHistogram({ histogram, hits, seen, controls, onJump, onSelect }: LogHistogramProps) {
  const t = useLogWords();
  const summary = useId();
  const plot = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<[number, number] | null>(null);
  const keys = useHistogramKeys({ histogram, seen, onJump, onSelect });
  const shape = histogram === null ? null : histogramShape(histogram);
  const brushed = drag ?? keys.selection;

  const placeOf = (event: PointerEvent) => {
    const box = plot.current?.getBoundingClientRect();
    return box === undefined ? 0 : within((event.clientX - box.left) / Math.max(1, box.width));
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || shape === null || shape.most === 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag([placeOf(event), placeOf(event)]);
  };
  const onPointerUp = (event: PointerEvent) => {
    if (drag === null || histogram === null) return;
    setDrag(null);
    const [from, to] = [drag[0], placeOf(event)].toSorted((a, b) => a - b);
    if (from === undefined || to === undefined) return;
    if (to - from < shortest) onJump(timeAt(histogram, from));
    else onSelect(timeAt(histogram, from), timeAt(histogram, to));
  };
  const view = histogram !== null && seen !== null ? seen.map((time) => within(placeIn(histogram, time))) : null;
  const [begin = 0, end = 0] = view ?? [];
  return (
    <div className={classes.histogram}>
      <div className={classes.scale} aria-hidden>
        <span>{shape !== null && histogram !== null && shape.most > 0 && rateLabel(shape.most, histogram.width)}</span>
        <span>0</span>
      </div>
      <div
        ref={plot}
        className={classes.plot}
        role="scrollbar"
        tabIndex={0}
        aria-label={t('histogram')}
        aria-controls={controls}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(begin * 100)}
        aria-valuetext={seen === null ? t('histogram_nothing') : seen.map((time) => formatBarTime(time)).join(' – ')}
        aria-describedby={summary}
        onPointerDown={onPointerDown}
        onPointerMove={(event) => drag !== null && setDrag([drag[0], placeOf(event)])}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setDrag(null)}
        onKeyDown={keys.onKeyDown}
        onBlur={keys.onBlur}
      >
        {shape !== null && (
          <svg viewBox={`0 0 ${Math.max(1, shape.bars)} 100`} preserveAspectRatio="none" aria-hidden="true">
            {shape.paths.map(({ level, d }) => d !== '' && <path key={level} data-level={level} d={d} />)}
          </svg>
        )}
        {histogram !== null && <HistogramFlags histogram={histogram} />}
        {view !== null && shape !== null && shape.most > 0 && (
          <span className={classes.view} style={{ left: percent(begin), width: percent(Math.max(0, end - begin)) }} />
        )}
        {brushed !== null && (
          <span
            className={classes.brush}
            style={{ left: percent(Math.min(...brushed)), width: percent(Math.abs(brushed[1] - brushed[0])) }}
          />
        )}
        {histogram !== null && hits !== null && <Hits histogram={histogram} hits={hits} />}
        {histogram?.state === 'building' && <span className={classes.counting}>{t('counting')}</span>}
      </div>
      <div className={classes.times} aria-hidden>
        {histogram !== null &&
          shape !== null &&
          shape.most > 0 &&
          ticks.map((place) => (
            <span key={place} style={{ left: percent(place) }}>
              {formatTick(timeAt(histogram, place), histogram.width * shape.bars)}
            </span>
          ))}
      </div>
      <p id={summary} className={classes.summary}>
        {histogram !== null && shape !== null && shape.most > 0
          ? t('histogram_summary', {
              from: formatBarTime(timeAt(histogram, 0)),
              to: formatBarTime(timeAt(histogram, 1)),
              lines: Object.values(shape.total).reduce((sum, count) => sum + count, 0),
              error: shape.total.error,
              warn: shape.total.warn,
            })
          : t('histogram_nothing')}
      </p>
    </div>
  );
}

function Hits({ histogram, hits }: { histogram: Histogram; hits: NonNullable<SearchState['bins']> }) {
  return (
    <span className={classes.hits} aria-hidden>
      {hits.counts.map((count, at) => {
        const time = hits.start + (at + 0.5) * hits.width;
        const place = placeIn(histogram, time);
        if (count === 0 || place < 0 || place > 1) return null;
        return <i key={time} style={{ left: percent(place) }} />;
      })}
    </span>
  );
}
