/** Milliseconds until the n-th try (from 0) to connect again: 0.5 s, doubling to 10 s, each shortened by up to half at random. */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const full = Math.min(10_000, 500 * 2 ** Math.min(attempt, 10));
  return Math.round(full * (1 - random() / 2));
}
