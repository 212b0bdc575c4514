import type { ContainerLook } from './container-look.ts';
import type { LogNews } from './follow-log.ts';
import { LogRing } from './log-ring.ts';
import { toLogLine } from './logs.mapper.ts';
import { Ordinals } from './ordinals.ts';

/** What a viewer hears of besides the ring's growth. */
export interface LogListener {
  /** The ring has more, or the look has changed. */
  grown(): void;
  trouble(error: unknown): void;
  /** Nothing more will come. */
  ended(error: unknown): void;
}

/** Lines that come within so many milliseconds go out together. */
const gatherMs = 25;

/** One container's log in memory, fed by one stream of the engine however many viewers there are. */
export class LogSource {
  readonly ring = new LogRing();
  readonly #ordinals = new Ordinals();
  #look: ContainerLook | undefined;
  #trouble: unknown;
  #end: { error: unknown } | undefined;
  #toldAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;
  readonly #listeners = new Set<LogListener>();

  /** The newest look at the container; undefined until the engine has answered for the first time. */
  get look(): ContainerLook | undefined {
    return this.#look;
  }

  get hasEnded(): boolean {
    return this.#end !== undefined;
  }

  get isWatched(): boolean {
    return this.#listeners.size > 0;
  }

  /** Hears everything from now on, and at once what is wrong now. */
  listen(listener: LogListener): () => void {
    this.#listeners.add(listener);
    if (this.#trouble !== undefined) listener.trouble(this.#trouble);
    if (this.#end !== undefined) listener.ended(this.#end.error);
    return () => this.#listeners.delete(listener);
  }

  /** Takes in what the follower tells, until it ends. */
  async feed(news: AsyncIterable<LogNews>): Promise<void> {
    for await (const one of news) this.#take(one);
    clearTimeout(this.#timer);
  }

  #take(news: LogNews): void {
    this.#trouble = news.kind === 'trouble' ? news.error : undefined;
    if (news.kind === 'lines') {
      for (const line of news.lines) this.ring.push(this.#ordinals.number(toLogLine(line)));
      this.#tellSoon();
      return;
    }
    if (news.kind === 'look') this.#look = news.look;
    if (news.kind === 'life') this.ring.mark(news.mark);
    if (news.kind === 'end') this.#end = { error: news.error };
    this.#tellGrown();
    for (const listener of this.#listeners) {
      if (news.kind === 'trouble') listener.trouble(news.error);
      if (news.kind === 'end') listener.ended(news.error);
    }
  }

  /** At once after a silence, else gathered: an engine that follows hands out lines one by one. */
  #tellSoon(): void {
    if (this.#timer !== undefined) return;
    const due = this.#toldAt + gatherMs - performance.now();
    if (due <= 0) this.#tellGrown();
    else this.#timer = setTimeout(() => this.#tellGrown(), due);
  }

  #tellGrown(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#toldAt = performance.now();
    for (const listener of this.#listeners) listener.grown();
  }
}
