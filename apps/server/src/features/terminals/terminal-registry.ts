import type { Actor } from '../../kernel/actor.ts';
import { BerthError } from '../../kernel/errors.ts';
import type { Terminal } from './terminal.ts';

interface Entry {
  terminal: Terminal;
  sessionId: string;
  userId: string;
}

export interface TerminalLimits {
  /** Shells of one user at a time. */
  perUser: number;
  /** Shells of all users at a time. */
  total: number;
  /** How long a shell that has ended is remembered, so that a screen that comes back learns how: milliseconds. */
  rememberMs: number;
  /** How long a stopping server waits for its shells to end: milliseconds. */
  stopMs: number;
}

const defaultLimits: TerminalLimits = { perUser: 20, total: 200, rememberMs: 60_000, stopMs: 6000 };

/** The terminals that Berth has open, each owned by the session that opened it. */
export class TerminalRegistry {
  readonly #entries = new Map<string, Entry>();
  readonly #limits: TerminalLimits;

  constructor(limits: Partial<TerminalLimits> = {}) {
    this.#limits = { ...defaultLimits, ...limits };
  }

  /** Shells that run or may still run. */
  get open(): Terminal[] {
    return [...this.#entries.values()].map((entry) => entry.terminal).filter((terminal) => !terminal.isOver);
  }

  /** @throws BerthError `too_many_streams` */
  checkRoom(actor: Actor): void {
    const open = [...this.#entries.values()].filter((entry) => !entry.terminal.isOver);
    const own = open.filter((entry) => entry.userId === actor.userId);
    if (own.length < this.#limits.perUser && open.length < this.#limits.total) return;
    throw new BerthError('too_many_streams', `${own.length} terminals are open already. Close one of them first.`);
  }

  /** @throws BerthError `too_many_streams`: others may have come since there was room */
  add(terminal: Terminal, owner: Actor): void {
    this.checkRoom(owner);
    const { id } = terminal.spec;
    this.#entries.set(id, { terminal, sessionId: owner.sessionId, userId: owner.userId });
    void terminal.ended.then(() => {
      setTimeout(() => {
        this.#entries.delete(id);
        terminal.forget();
      }, this.#limits.rememberMs).unref();
    });
  }

  /**
   * A terminal of the actor's own session. Somebody else's is not told apart from one that does not exist.
   * @throws BerthError `terminal_not_found`
   */
  get(id: string, actor: Actor): Terminal {
    const entry = this.#entries.get(id);
    if (entry === undefined || entry.sessionId !== actor.sessionId) {
      throw new BerthError('terminal_not_found', 'There is no such terminal.');
    }
    return entry.terminal;
  }

  /** Those of the actor's own session in a container that are not over, the oldest first. */
  listOf(actor: Actor, containerId: string): Terminal[] {
    return [...this.#entries.values()]
      .filter(({ sessionId, terminal }) => sessionId === actor.sessionId && terminal.spec.containerId === containerId)
      .map(({ terminal }) => terminal)
      .filter(({ isOver }) => !isOver);
  }

  /** Ends every shell, for as long as the stopping server can wait. */
  async close(): Promise<void> {
    const { open } = this;
    const late = setTimeout(() => {
      for (const terminal of open) terminal.giveUp();
    }, this.#limits.stopMs);
    await Promise.all(open.map((terminal) => terminal.close()));
    clearTimeout(late);
  }
}
