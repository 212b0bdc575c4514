import type { LogClientMessage, LogHit, LogQuery, LogServerMessage } from '@berth/contract';
import { HitRows } from '../model/hit-rows.ts';
import { AskQueue } from './ask-queue.ts';

type Ask = Omit<Extract<LogClientMessage, { op: 'hits' }>, 'op' | 'id'>;
type Found = Extract<LogServerMessage, { op: 'hits' }>;
export type SearchState = Extract<LogServerMessage, { op: 'search' }>;

/** One search of the whole log, on the server: how far it is, and its hits by number. */
export class SearchFeed {
  readonly #send: (message: LogClientMessage) => void;
  readonly #onChange: () => void;
  readonly #hits: AskQueue<Ask, Found>;
  #id = 0;
  #query: LogQuery | null = null;
  #state: SearchState | null = null;
  #rows: HitRows;

  constructor(send: (message: LogClientMessage) => void, onChange: () => void) {
    this.#send = send;
    this.#onChange = onChange;
    this.#hits = new AskQueue((ask) => send({ op: 'hits', id: this.#id, ...ask }));
    this.#rows = this.#newRows();
  }

  get query(): LogQuery | null {
    return this.#query;
  }

  /** What the server said last; null until it did. */
  get state(): SearchState | null {
    return this.#state;
  }

  /** The hits as rows of a list. */
  get rows(): HitRows {
    return this.#rows;
  }

  /** Searches anew; null ends the search. */
  start(query: LogQuery | null): void {
    this.#hits.clear();
    if (this.#query !== null) this.#send({ op: 'cancel', id: this.#id });
    this.#id++;
    this.#query = query;
    this.#state = null;
    this.#rows = this.#newRows();
    if (query !== null) this.#send({ op: 'search', id: this.#id, query });
    this.#onChange();
  }

  /** The line is there again: what was searched is searched again. */
  resume(): void {
    if (this.#query !== null) this.start(this.#query);
  }

  /** What was asked of its hits will not be answered. */
  giveUp(): void {
    this.#hits.clear();
  }

  receive(state: SearchState): void {
    if (state.id !== this.#id) return;
    this.#state = state;
    this.#rows.grow(state.hits);
    if (state.state === 'failed') this.giveUp();
    this.#onChange();
  }

  receiveHits(found: Found): void {
    if (found.id === this.#id) this.#hits.answer(found);
  }

  /** One hit by its number. */
  async hit(number: number): Promise<LogHit | null> {
    const found = await this.#hits.ask({ from: number, count: 1 });
    return found?.hits[0] ?? null;
  }

  /** The hits from a time on, and the number of the first of them. */
  async hitsFrom(time: string, count: number): Promise<Found | null> {
    return this.#hits.ask({ at: time, count });
  }

  #newRows(): HitRows {
    const fetch = async (from: number, count: number) => {
      const found = await this.#hits.ask({ from, count });
      return found?.hits ?? null;
    };
    return new HitRows(fetch, this.#onChange);
  }
}
