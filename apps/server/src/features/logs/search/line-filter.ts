import type { LogLevel, LogQuery, PlacedLine } from '@berth/contract';
import type { LogSource } from '@berth/engine/log-pass';
import { levelOf, plainText, TraceGrouper } from '@berth/log-lines';
import { type Candidates, literalCandidates } from './candidates.ts';
import { LineClock } from './line-clock.ts';
import { type TextTest, textTest } from './text-test.ts';
import { TimeRange } from './time-range.ts';

export const streamLetters = { stdout: 'o', stderr: 'e', tty: 't', engine: 'x' } as const;

/** What a line needs to know of the one before it on its stream. */
interface StreamState {
  seconds: number;
  nanos: number;
  k: number;
  level: LogLevel;
  traces: TraceGrouper;
}

const newState = (): StreamState => ({ seconds: 0, nanos: 0, k: 0, level: 'none', traces: new TraceGrouper() });

/**
 * Says of each line of a log, in their order, whether a query wants it, and how-manieth of its very time and stream it is.
 * Most lines are refused by their bytes, without ever becoming a string.
 */
export class LineFilter {
  readonly clock = new LineClock();
  readonly #test: TextTest | null;
  readonly #candidates: Candidates | null;
  readonly #inverse: boolean;
  readonly #streams: ReadonlySet<string> | null;
  readonly #levels: ReadonlySet<LogLevel> | null;
  readonly #range: TimeRange;
  readonly #states: Record<LogSource, StreamState> = {
    stdout: newState(),
    stderr: newState(),
    tty: newState(),
    engine: newState(),
  };
  /** The ordinal of the line that was asked about last. */
  k = 1;

  /** @throws PatternRefused */
  constructor(query: LogQuery) {
    this.#test = textTest(query);
    const literal = this.#test?.literal ?? '';
    this.#candidates = literal === '' ? null : literalCandidates(literal, this.#test?.ignoreCase ?? false);
    this.#inverse = query.inverse ?? false;
    this.#streams = query.streams === undefined ? null : new Set(query.streams);
    this.#levels = query.levels === undefined ? null : new Set(query.levels);
    this.#range = new TimeRange(query.since, query.until);
  }

  /** Whether the query wants this line. Places as in `OnLine` of the engine package. */
  wants(stream: LogSource, buffer: Buffer, stamp: number, text: number, end: number): boolean {
    const { clock } = this;
    clock.read(buffer, stamp, text - 1);
    const state = this.#states[stream];
    state.k = clock.nanos === state.nanos && clock.seconds === state.seconds ? state.k + 1 : 1;
    state.seconds = clock.seconds;
    state.nanos = clock.nanos;
    this.k = state.k;
    // Must see every line of its stream: a line may have its level from the one before.
    if (this.#levels !== null) {
      const shown = plainText(buffer.toString('utf8', text, end));
      state.level = levelAfter(state, shown);
      return this.#inScope(stream) && this.#levels.has(state.level) && this.#holds(shown);
    }
    if (!this.#inScope(stream)) return false;
    if (this.#test === null) return !this.#inverse;
    if (this.#candidates !== null && !this.#candidates.mayBeIn(buffer, text, end)) return this.#inverse;
    return this.#holds(plainText(buffer.toString('utf8', text, end)));
  }

  /** Where in the text of a line the query's text stands. */
  rangesIn(text: string): [number, number][] {
    return this.#test === null || this.#inverse ? [] : this.#test.rangesIn(plainText(text));
  }

  #inScope(stream: LogSource): boolean {
    return (this.#streams === null || this.#streams.has(streamLetters[stream])) && this.#range.holds(this.clock);
  }

  #holds(shown: string): boolean {
    return this.#test === null ? !this.#inverse : this.#test.holds(shown) !== this.#inverse;
  }
}

/** A frame of a trace, and whatever is indented and says nothing, goes with the line before it. */
function levelAfter({ traces, level }: StreamState, shown: string): LogLevel {
  const joins = traces.joins(shown);
  const own = joins ? null : levelOf(shown);
  if (own !== null) return own;
  return joins || shown.startsWith(' ') || shown.startsWith('\t') ? level : 'none';
}

/** The line at a place in a buffer, as it is sent to viewers. */
export function placedLine(
  [stream, buffer, stamp, text, end, cutBytes]: [LogSource, Buffer, number, number, number, number],
  k: number,
): PlacedLine {
  return {
    s: streamLetters[stream],
    t: text > stamp ? buffer.toString('latin1', stamp, text - 1) : '',
    ...(k > 1 ? { k } : {}),
    m: buffer.toString('utf8', text, end),
    ...(cutBytes > 0 ? { c: cutBytes } : {}),
  };
}
