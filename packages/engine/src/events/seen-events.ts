import type { EngineEvent } from '../schema/event.ts';

/** Twice what the engine keeps to replay (256 events). */
const REMEMBERED = 512;

/** Remembers the latest events, so that those the engine replays after a reconnect come through once only. */
export class SeenEvents {
  readonly #keys = new Set<string>();
  #latest: string | undefined;

  /** Whether the event is new; remembers it. */
  add(event: EngineEvent): boolean {
    const key = `${event.timeNano} ${event.type} ${event.action} ${event.detail ?? ''} ${event.id}`;
    if (this.#keys.has(key)) return false;
    this.#keys.add(key);
    if (this.#keys.size > REMEMBERED) {
      for (const oldest of this.#keys.values().take(1)) this.#keys.delete(oldest);
    }
    const { timeNano } = event;
    if (this.#latest === undefined || BigInt(timeNano) > BigInt(this.#latest)) this.#latest = timeNano;
    return true;
  }

  /** The `since` that replays what was missed: `seconds.nanoseconds` of the latest event, by the engine's own clock. */
  get since(): string | undefined {
    if (this.#latest === undefined) return undefined;
    const digits = this.#latest.padStart(10, '0');
    return `${digits.slice(0, -9)}.${digits.slice(-9)}`;
  }

  /** Another engine has another clock and other events. */
  forget(): void {
    this.#keys.clear();
    this.#latest = undefined;
  }
}
