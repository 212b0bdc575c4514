import type { LogHit, LogQuery, LogServerMessage } from '@berth/contract';
import { expect } from 'vitest';
import type { Caller } from '../support/caller.ts';
import type { OpenSocket } from '../support/open-socket.ts';

type SearchMessage = Extract<LogServerMessage, { op: 'search' }>;

/** A search as a test follows it. */
export interface SearchedLog {
  readonly socket: OpenSocket;
  /** What was told last of the search. */
  state(): SearchMessage | undefined;
  states(): SearchMessage[];
  /** Waits until the whole log has been read, or the search has failed. */
  over(): Promise<SearchMessage>;
  hits(want: { from?: number; at?: string; count: number }): Promise<{ from: number; hits: LogHit[] }>;
}

const anything: LogQuery = { text: '', mode: 'text', case: 'smart' };
let nextId = 1;

/** Searches on an open stream of a log. */
export function search(socket: OpenSocket, query: Partial<LogQuery>): SearchedLog {
  const id = nextId++;
  socket.send({ op: 'search', id, query: { ...anything, ...query } });
  const of = (op: string) => socket.messages.filter((message) => message.op === op && message.id === id);
  return {
    socket,
    state: () => of('search').at(-1),
    states: () => of('search'),
    async over() {
      await expect.poll(() => of('search').at(-1)?.state, { timeout: 20_000 }).toMatch(/done|failed/);
      return of('search').at(-1);
    },
    async hits(want) {
      const before = of('hits').length;
      socket.send({ op: 'hits', id, ...want });
      await expect.poll(() => of('hits').length, { timeout: 10_000 }).toBe(before + 1);
      return of('hits').at(-1);
    },
  };
}

/** Opens the stream of a container's log, without its lines, and searches it. */
export async function searchLog(caller: Caller, container: string, query: Partial<LogQuery>): Promise<SearchedLog> {
  return search(await caller.socket(`/api/v1/containers/${container}/logs/stream?tail=0`), query);
}
