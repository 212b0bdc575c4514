/** How grave a line is; null where it does not say. */
export const levels = ['error', 'warn', 'info', 'debug'] as const;
export type Level = (typeof levels)[number];

/** The level that a line of a log says it has, from its shown text (`plainText`). */
export function levelOf(_text: string): Level | null {
  return null;
}
