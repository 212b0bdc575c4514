import { z } from 'zod';

const key = 'berth.terminals';
const schema = z.array(z.string());

/** The terminals of this tab of the browser, which outlive a reload of the page but not the tab. */
export function ownTerminals(): readonly string[] {
  try {
    return schema.parse(JSON.parse(sessionStorage.getItem(key) ?? '[]'));
  } catch {
    return [];
  }
}

export function rememberTerminal(id: string): void {
  write([...ownTerminals().filter((known) => known !== id), id]);
}

export function forgetTerminal(id: string): void {
  write(ownTerminals().filter((known) => known !== id));
}

function write(ids: readonly string[]): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(ids));
  } catch {
    // Storage is off: a reload finds only what no other page shows.
  }
}
