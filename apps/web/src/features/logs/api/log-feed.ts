import type { LogClientMessage, LogServerMessage } from '@berth/contract';
import type { Bounds } from '../model/island.ts';
import { LiveRows } from '../model/live-rows.ts';
import { olderAnchor } from '../model/older-anchor.ts';
import { RateMeter } from '../model/rate-meter.ts';
import { AskQueue } from './ask-queue.ts';
import { LogConnection } from './log-connection.ts';
import { SearchFeed } from './search-feed.ts';

type Message<Op extends LogServerMessage['op']> = Extract<LogServerMessage, { op: Op }>;
type PageRequest = Omit<Extract<LogClientMessage, { op: 'page' }>, 'op' | 'id'>;
export type LogTrouble = Omit<Message<'error'>, 'op'>;
export type Histogram = Message<'histogram'>;

/** What the page shows besides the rows; a new object with every change. */
export interface FeedState {
  status: 'connecting' | 'live' | 'away' | 'gone' | 'forbidden';
  hello: Message<'hello'> | null;
  trouble: LogTrouble | null;
  loadingOlder: boolean;
  histogram: Histogram | null;
}

const pageOfOlder = 2000;
/** What comes first is the past, and says nothing of the rate: milliseconds. */
const pastMs = 1000;
/** Twelve times a second are enough to follow a log: milliseconds. */
const drawnMs = 80;
/** A histogram has at most so many bars. */
const bins = 180;
const live = new Set(['lines', 'skipped', 'life', 'reset']);

/**
 * The log of one container in the page: the line over which it comes, the rows at its live end, and what is asked of the
 * server besides. While the view is held and the page is full, lines wait on the server, which tells how many it left out.
 */
export class LogFeed {
  readonly live: LiveRows;
  readonly search: SearchFeed;
  readonly bounds: Bounds;
  readonly #connection: LogConnection;
  readonly #pages: AskQueue<PageRequest, Message<'page'>>;
  readonly #listeners = new Set<() => void>();
  readonly #rate = new RateMeter();
  #state: FeedState = { status: 'connecting', hello: null, trouble: null, loadingOlder: false, histogram: null };
  #waiting: LogServerMessage[] = [];
  #held = false;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isTelling = false;
  #toldAt = 0;
  #countFrom = 0;

  constructor(containerId: string, bounds: Bounds) {
    this.bounds = bounds;
    this.live = new LiveRows(bounds.since);
    const send = (message: LogClientMessage) => this.#connection.send(message);
    this.search = new SearchFeed(send, () => this.#change({}));
    this.#pages = new AskQueue((request) => send({ op: 'page', id: 0, ...request }));
    this.#connection = new LogConnection(containerId, {
      onMessage: (message) => this.#receive(message),
      onAway: () => this.#change({ status: 'away', loadingOlder: false }),
      onOver: (reason) => this.#change({ status: reason, loadingOlder: false }),
      resumeAt: () => this.live.point,
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): FeedState => this.#state;

  /** Lines around a place, anywhere in the log; null where no answer will come. */
  readonly page = async (request: PageRequest): Promise<Message<'page'> | null> => {
    const page = await this.#pages.ask(request);
    this.#change({});
    return page;
  };

  /** Whether somebody reads older rows: then no row is dropped at the front. */
  hold(held: boolean): void {
    this.#held = held;
    if (held) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const message of waiting) this.#receive(message);
  }

  /** Asks for the page before the oldest row, unless there is none, or no room for it. */
  loadOlder(): void {
    if (this.live.atStart || this.#state.loadingOlder || this.#state.status !== 'live') return;
    if (this.live.store.isFull(pageOfOlder)) {
      this.live.fill();
      this.#change({});
      return;
    }
    const anchor = olderAnchor(this.live.store);
    if (anchor === null) return;
    this.#connection.send({ op: 'older', ...anchor, count: pageOfOlder });
    this.#change({ loadingOlder: true });
  }

  /** Lines a second, of late. */
  rate(): number {
    return this.#rate.at(performance.now());
  }

  /** Tells the page that something which it shows has changed. */
  changed(): void {
    this.#change({});
  }

  close(): void {
    this.#connection.close();
    this.#pages.clear();
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
  }

  #receive(message: LogServerMessage): void {
    const full = message.op === 'lines' && this.live.store.isFull(message.lines.length);
    if (live.has(message.op) && (this.#waiting.length > 0 || (this.#held && full))) {
      this.#waiting.push(message);
      return;
    }
    switch (message.op) {
      case 'hello':
        this.#greet(message);
        break;
      case 'error':
        this.#takeError(message);
        break;
      case 'lines':
        this.#takeLines(message.lines);
        break;
      case 'older':
        this.live.takeOlder(message.lines, message.start);
        this.#change({ loadingOlder: false });
        break;
      case 'search':
        this.search.receive(message);
        break;
      case 'hits':
        this.search.receiveHits(message);
        break;
      case 'page':
        this.#pages.answer(message);
        break;
      case 'histogram':
        this.#change({ histogram: message });
        break;
      default:
        this.live.takeMark(message);
        this.#change({});
    }
  }

  /** The line stands: what was asked over the one before is asked again. */
  #greet(hello: Message<'hello'>): void {
    if (this.#state.status !== 'live') {
      this.#countFrom = performance.now() + pastMs;
      this.#pages.clear();
      this.search.resume();
      const { since, until } = this.bounds;
      this.#connection.send({ op: 'histogram', bins, ...(since ? { since } : {}), ...(until ? { until } : {}) });
    }
    this.#change({ status: 'live', hello, trouble: null });
  }

  /** Of a search that failed, its own state tells; anything else is said of the whole log. */
  #takeError(error: LogTrouble): void {
    this.search.giveUp();
    const isOfSearch = error.code === 'pattern_refused' || error.code === 'search_stopped';
    this.#change(isOfSearch ? {} : { status: 'live', trouble: error, loadingOlder: false });
  }

  #takeLines(lines: Message<'lines'>['lines']): void {
    this.live.takeLines(lines);
    const last = lines.at(-1);
    if (last !== undefined) this.#connection.send({ op: 'ack', n: last.n });
    const now = performance.now();
    if (now > this.#countFrom) this.#rate.count(lines.length, now);
    this.#change({});
  }

  /** Tells the page with a frame, not more often than anybody can read: many messages may come before it. */
  #change(change: Partial<FeedState>): void {
    this.#state = { ...this.#state, ...change };
    if (this.#isTelling) return;
    this.#isTelling = true;
    const wait = Math.max(0, this.#toldAt + drawnMs - performance.now());
    this.#timer = setTimeout(() => {
      this.#frame = requestAnimationFrame(() => this.#tell());
    }, wait);
  }

  #tell(): void {
    this.#isTelling = false;
    this.#toldAt = performance.now();
    for (const listener of this.#listeners) listener();
  }
}
