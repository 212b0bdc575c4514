import type { EngineEvent } from '../schema/event.ts';

/** Holds events back while the caller takes in a fresh list, then lets them follow in order. */
export class EventGate {
  readonly #onEvent: (event: EngineEvent) => void;
  #waiting: EngineEvent[] = [];
  #closed = 0;

  constructor(onEvent: (event: EngineEvent) => void) {
    this.#onEvent = onEvent;
  }

  push(event: EngineEvent): void {
    if (this.#closed > 0) this.#waiting.push(event);
    else this.#onEvent(event);
  }

  /** Runs `work` with the gate closed. What came meanwhile is dropped when it fails: another resync follows then. */
  async during(work: () => Promise<void>): Promise<void> {
    this.#closed++;
    try {
      await work();
    } catch (error) {
      this.#waiting = [];
      throw error;
    } finally {
      this.#closed--;
      if (this.#closed === 0) this.#release();
    }
  }

  #release(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const event of waiting) this.#onEvent(event);
  }
}
