/** The newest API version that this package was written against. */
export const NEWEST_API = '1.55';
/** The oldest that it speaks: engine 20.10. */
export const OLDEST_API = '1.41';

/** Below zero when `a` is older than `b`; compared part by part as numbers, since 1.9 is older than 1.40. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether `version` is `floor` or newer. */
export function isAtLeast(version: string, floor: string): boolean {
  return compareVersions(version, floor) >= 0;
}

/** Whether the text looks like an API version at all (`1.45`). */
export function isApiVersion(text: unknown): text is string {
  return typeof text === 'string' && /^\d{1,4}\.\d{1,4}$/.test(text);
}
