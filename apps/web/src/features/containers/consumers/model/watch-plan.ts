/** Up to so many running containers are all measured, all the time. */
const ALL = 60;
/** Of more, those that used most when they were last seen, and one part of the rest after the other. */
const TOP = 25;
const PART = 30;
/** How long a part is measured: two rounds of the sampler, for CPU use lies between two measurements. */
export const PART_MS = 6_000;

/**
 * Which containers to measure now, so that the greatest consumers are found without measuring hundreds each round: never more than
 * `ALL`. The part follows from the clock, so that all who watch measure the same one. `used` is any measure, the more the greater.
 */
export function watchPlan(running: readonly string[], used: ReadonlyMap<string, number>, now: number): string[] {
  if (running.length <= ALL) return [...running];
  const sorted = [...running].sort();
  const parts = Math.ceil(sorted.length / PART);
  const part = Math.floor(now / PART_MS) % parts;
  const alive = new Set(sorted);
  const top = [...used]
    .filter(([id]) => alive.has(id))
    .sort((a, b) => b[1] - a[1])
    .slice(0, TOP)
    .map(([id]) => id);
  return [...new Set([...top, ...sorted.slice(part * PART, (part + 1) * PART)])];
}

/** Whether parts take turns. */
export function takesTurns(running: number): boolean {
  return running > ALL;
}
