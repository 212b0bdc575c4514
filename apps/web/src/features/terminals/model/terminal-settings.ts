import { z } from 'zod';
import { keep, kept } from '../../../lib/kept.ts';

const key = 'berth.terminal';
const schema = z.object({
  /** Dark whatever the theme of the page is. */
  dark: z.boolean().default(false),
  /** Each line is also there for a screen reader. */
  reader: z.boolean().default(false),
  /** Draws with the graphics card, where there is one. */
  gpu: z.boolean().default(true),
});

/** How terminals look and are drawn in this browser. */
export type TerminalSettings = z.infer<typeof schema>;

const listeners = new Set<() => void>();
let settings = kept(key, schema, schema.parse({}));

export function terminalSettings(): TerminalSettings {
  return settings;
}

/** Keeps a choice, and tells every terminal of the page. */
export function changeTerminalSettings(change: Partial<TerminalSettings>): void {
  settings = { ...settings, ...change };
  keep(key, settings);
  for (const listener of listeners) listener();
}

/** Told of every change. Gives the unsubscribe. */
export function onTerminalSettings(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
