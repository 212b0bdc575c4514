import type { z } from 'zod';

/**
 * Reads a choice that this browser keeps. Strings are kept as they are, everything else as JSON.
 * @returns `fallback` when nothing is kept, when it does not fit the schema, or when storage is off.
 */
export function kept<T>(key: string, schema: z.ZodType<T>, fallback: T): T {
  try {
    const raw = localStorage.getItem(key);
    if (raw === null) return fallback;
    const plain = schema.safeParse(raw);
    if (plain.success) return plain.data;
    const parsed = schema.safeParse(JSON.parse(raw));
    return parsed.success ? parsed.data : fallback;
  } catch {
    return fallback;
  }
}

/** Keeps a choice in this browser; null forgets it. Where storage is off, the choice lives as long as the page. */
export function keep(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, typeof value === 'string' ? value : JSON.stringify(value));
  } catch {
    // Storage is full or off: nothing to do about it here.
  }
}
