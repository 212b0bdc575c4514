/** Milliseconds since 1970, UTC. Handed in, so that tests can move time. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();

/** ISO 8601 with milliseconds, as every time in an answer is written. */
export function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
