import type { LogHit, LogQuery, LogServerMessage } from '@berth/contract';
import type { Engine } from '@berth/engine';
import { toBerthError } from '../../../kernel/to-berth-error.ts';
import { ChangeWatch } from '../change-watch.ts';
import { momentOf } from '../engine-time.ts';
import { followRing, isAhead } from '../follow-ring.ts';
import { logError } from '../log-error.ts';
import type { LogSource } from '../log-source.ts';
import { Reporter } from '../reporter.ts';
import type { ResumePoint } from '../resume-point.ts';
import { Conversation } from '../scan/conversation.ts';
import { passTarget } from '../scan/pass-target.ts';
import type { HitsWanted, SearchCounts } from '../scan/scan-messages.ts';
import type { ScanThread } from '../scan/scan-thread.ts';
import type { Slots } from '../scan/slots.ts';

export interface SearchDeps {
  engine: Engine;
  containerId: string;
  source: LogSource;
  thread: ScanThread;
  slots: Slots;
}

type SearchMessage = Extract<LogServerMessage, { op: 'search' }>;
export type SearchState = Omit<SearchMessage, 'op' | 'id'>;

const nothing: SearchCounts = { lines: 0, bytes: 0, reached: '', hits: 0, bins: null };
/** Milliseconds between two reports. */
const reportEvery = 200;
/** Records beyond those that came meanwhile: pieces of long lines count one by one. */
const spare = 5000;

/**
 * One search of one viewer: reads the whole log in the thread, then has the thread look at what comes. Where lines came too
 * fast to be handed over, the log is read on from the last one that was looked at.
 */
export class SearchRun {
  readonly #deps: SearchDeps;
  readonly #query: LogQuery;
  readonly #ending = new AbortController();
  readonly #changes = new ChangeWatch();
  readonly #talk: Conversation;
  readonly #reporter: Reporter<SearchState>;
  #counts = nothing;
  #state: SearchMessage['state'] = 'queued';

  constructor(deps: SearchDeps, query: LogQuery, report: (state: SearchState) => void) {
    this.#deps = deps;
    this.#query = query;
    this.#reporter = new Reporter(report, reportEvery);
    this.#talk = new Conversation(deps.thread, (news) => {
      if (news.op === 'progress') this.#tell(news.counts);
    });
    const note = () => this.#changes.note();
    const stop = deps.source.listen({ grown: note, trouble: note, ended: note });
    this.#ending.signal.addEventListener('abort', stop);
    this.#run().catch((error: unknown) => this.#fail(error));
  }

  /** Hits by number, or from a time on. */
  async hits(want: HitsWanted): Promise<{ from: number; hits: LogHit[] }> {
    const { from, hits } = await this.#talk.ask({ op: 'hits', want, target: await this.#target({}) }, 'hits');
    return { from, hits };
  }

  close(): void {
    this.#ending.abort();
    this.#changes.note();
    this.#reporter.close();
    this.#talk.end(this.#ending.signal.reason);
  }

  async #run(): Promise<void> {
    const { signal } = this.#ending;
    this.#tell(this.#counts);
    await this.#talk.ask({ op: 'search', query: this.#query }, 'ready');
    let after: ResumePoint | undefined;
    while (!signal.aborted) {
      after = await this.#read(after);
      this.#state = 'done';
      this.#tell(this.#counts);
      if (this.#isOver()) return;
      after = await this.#follow(after);
    }
  }

  /** Reads the log to its end, and on until the source still has what follows. */
  async #read(from: ResumePoint | undefined): Promise<ResumePoint | undefined> {
    const { source, slots } = this.#deps;
    const { signal } = this.#ending;
    const release = await slots.take(signal);
    try {
      let after = from;
      for (;;) {
        const known = source.ring.next;
        if (this.#state === 'queued') this.#state = 'running';
        this.#tell(this.#counts);
        const range = after && { since: momentOf(after.since), tail: this.#recordsSince };
        const target = await this.#target(
          range ?? { since: momentOf(this.#query.since), until: momentOf(this.#query.until) },
        );
        const { counts, last } = await this.#talk.ask({ op: 'pass', target, after }, 'passed');
        this.#counts = counts;
        this.#readAt = known;
        if (!isAhead(source, last) || last?.since === after?.since || this.#isOver()) return last;
        after = last;
      }
    } finally {
      release();
    }
  }

  /** Number of the line that the source had to give when the last pass began. */
  #readAt = 0;

  get #recordsSince(): number {
    return this.#deps.source.ring.next - this.#readAt + spare;
  }

  /** Hands over what comes. Returns the last line that was, where lines after it are gone from the source's memory. */
  async #follow(after: ResumePoint | undefined): Promise<ResumePoint | undefined> {
    const lines = followRing(this.#deps.source, this.#changes, after, this.#ending.signal);
    let step = await lines.next();
    for (; !step.done; step = await lines.next()) {
      const { counts } = await this.#talk.ask({ op: 'lines', lines: step.value }, 'took');
      const isNews = counts.hits !== this.#counts.hits;
      this.#counts = { ...counts, lines: this.#counts.lines, bytes: this.#counts.bytes };
      if (isNews) this.#tell(this.#counts);
    }
    return step.value;
  }

  async #target(range: { since?: string | undefined; until?: string | undefined; tail?: number | undefined }) {
    const { engine, containerId, source } = this.#deps;
    const { signal } = this.#ending;
    while (source.look === undefined && !source.hasEnded) await this.#changes.after(this.#changes.version);
    signal.throwIfAborted();
    return passTarget(engine, containerId, { tty: source.look?.tty ?? false, ...range }, signal);
  }

  /** Whether no line that is still to come can be meant. */
  #isOver(): boolean {
    return this.#query.until !== undefined && Date.parse(this.#query.until) < Date.now();
  }

  #tell(counts: SearchCounts): void {
    this.#counts = counts;
    this.#reporter.tell({ state: this.#state, ...counts }, this.#state !== 'running');
  }

  #fail(cause: unknown): void {
    if (this.#ending.signal.aborted) return;
    const { code, message, engineMessage } = toBerthError(logError(cause));
    const error = { code, message, ...(engineMessage === undefined ? {} : { engineMessage }) };
    this.#reporter.tell({ state: 'failed', ...this.#counts, error }, true);
  }
}
