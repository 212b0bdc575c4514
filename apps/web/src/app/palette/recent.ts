import { z } from 'zod';
import { keep, kept } from '../../lib/kept.ts';

const place = 'berth.palette.recent';
const keys = z.array(z.string().max(200)).max(100);
const MOST = 30;

/** What was used from the palette in this browser, the latest first. */
export function recentKeys(): string[] {
  return kept(place, keys, []);
}

/** Remembers that something was used. */
export function rememberKey(key: string): void {
  keep(place, [key, ...recentKeys().filter((one) => one !== key)].slice(0, MOST));
}
