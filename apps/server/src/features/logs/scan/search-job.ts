import type { LogHit, LogQuery, PlacedLine } from '@berth/contract';
import { type LogPassTarget, type OnLine, passOverLog } from '@berth/engine/log-pass';
import type { ResumePoint } from '../resume-point.ts';
import { HitIndex } from '../search/hit-index.ts';
import { LineFilter, placedLine } from '../search/line-filter.ts';
import { findHitsAgain } from './find-hits-again.ts';
import { LastSeen } from './last-seen.ts';
import type { HitsWanted, SearchCounts } from './scan-messages.ts';
import { SkipSeen } from './skip-seen.ts';

const progressMs = 100;
const streams = { o: 'stdout', e: 'stderr', t: 'tty', x: 'engine' } as const;

/** One search: what it looks for, what it has found, and how far it has come. */
export class SearchJob {
  readonly #query: LogQuery;
  readonly #filter: LineFilter;
  readonly #hits = new HitIndex();
  readonly #last = new LastSeen();
  #lines = 0;
  #bytes = 0;
  /** The engine's records up to the newest line, a chunk of them at most too few. */
  #records = 0;

  /** @throws PatternRefused */
  constructor(query: LogQuery) {
    this.#query = query;
    this.#filter = new LineFilter(query);
  }

  get counts(): SearchCounts {
    return {
      lines: this.#lines,
      bytes: this.#bytes,
      reached: this.#last.time,
      hits: this.#hits.count,
      bins: this.#hits.bins.toBins(),
    };
  }

  /** Where the lines that were looked at end. */
  get last(): ResumePoint | undefined {
    return this.#last.point;
  }

  /** Looks at a log's lines, behind those up to `after`. */
  async pass(
    target: LogPassTarget,
    after: ResumePoint | undefined,
    tell: (counts: SearchCounts) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const skip = new SkipSeen(after);
    let told = performance.now();
    let bytesBefore = 0;
    const recordsBefore = this.#records;
    const onLine: OnLine = (stream, buffer, stamp, text, end, cutBytes) => {
      if (after !== undefined && skip.knows(buffer, stamp, text)) return;
      this.#lines++;
      this.#look(stream, buffer, stamp, text, end, cutBytes);
    };
    const onChunk = (bytes: number, records: number) => {
      this.#bytes += bytes - bytesBefore;
      bytesBefore = bytes;
      this.#records = recordsBefore + records;
      const now = performance.now();
      if (now - told < progressMs) return undefined;
      told = now;
      tell(this.counts);
      return undefined;
    };
    await passOverLog(target, { onLine, onChunk }, signal);
  }

  /** Looks at lines that came later. */
  take(lines: readonly PlacedLine[]): void {
    for (const line of lines) {
      this.#records++;
      const head = line.t === '' ? '' : `${line.t} `;
      const buffer = Buffer.from(head + line.m);
      this.#look(streams[line.s], buffer, 0, head.length, buffer.length, line.c ?? 0);
    }
  }

  /** Hits by number or from a time on; those that are no longer held are looked for again in `target`. */
  async hits(want: HitsWanted, target: LogPassTarget, signal: AbortSignal): Promise<{ from: number; hits: LogHit[] }> {
    const kept = want.at === undefined ? want.from : this.#hits.firstKeptAt(want.at);
    const held = kept === undefined ? undefined : this.#hits.kept(kept, want.count);
    if (kept !== undefined && held !== undefined) return { from: kept, hits: withinReason(held) };
    const known = { query: this.#query, index: this.#hits, records: this.#records };
    const found = await findHitsAgain(known, want, target, signal);
    return { ...found, hits: withinReason(found.hits) };
  }

  #look(...line: Parameters<OnLine>): void {
    const [stream, buffer, stamp, text, end] = line;
    const filter = this.#filter;
    const wanted = filter.wants(stream, buffer, stamp, text, end);
    this.#last.note(filter.clock, buffer, stamp, text);
    if (!wanted) return;
    const found = placedLine(line, filter.k);
    const { seconds, nanos } = filter.clock;
    this.#hits.add({ ...found, r: filter.rangesIn(found.m) }, { seconds, nanos, record: this.#records });
  }
}

const mostBytes = 1024 * 1024;

/** As many of them as fit one message. */
function withinReason(hits: LogHit[]): LogHit[] {
  let bytes = 0;
  const end = hits.findIndex((hit) => {
    bytes += hit.m.length;
    return bytes > mostBytes;
  });
  return end === -1 ? hits : hits.slice(0, Math.max(1, end));
}
