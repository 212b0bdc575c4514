/** A duration as its check took it: `41 ms`, `3.0 s`, `2 m`; unknown is `–`. */
export function formatMs(ms: number | null): string {
  if (ms === null) return '–';
  if (ms < 1000) return `${Math.round(ms)} ms`;
  const seconds = ms / 1000;
  if (seconds >= 120) return `${Math.round(seconds / 60)} m`;
  return `${Number.isInteger(seconds) ? seconds : seconds.toFixed(1)} s`;
}
