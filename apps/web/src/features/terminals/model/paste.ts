import { cutAtUnseen } from '../../../lib/format/unseen.ts';

/** A text that is to be pasted, without what a keyboard could not have typed into it. */
export interface Paste {
  /** Lines end with `\n`. */
  readonly text: string;
  /** Lines that hold something; one that is cut off by the end counts. */
  readonly lines: number;
  /** In UTF-8. */
  readonly bytes: number;
  /** What was taken out, by its name (`U+001B`), and how often it was there. */
  readonly removed: ReadonlyMap<string, number>;
  /** As it was, for a look. */
  readonly raw: string;
}

/**
 * Reads what the clipboard holds. Control characters (an Escape ends a bracketed paste and goes on as keys) and marks that turn the
 * reading direction are taken out: what is seen is what arrives.
 */
export function readPaste(clipboard: string): Paste {
  const raw = clipboard.toWellFormed().replace(/\r\n?/g, '\n');
  const pieces = cutAtUnseen(raw);
  const removed = new Map<string, number>();
  for (const [place, name] of pieces.entries()) {
    if (place % 2 === 1) removed.set(name, (removed.get(name) ?? 0) + 1);
  }
  const text = removed.size === 0 ? raw : pieces.filter((_, place) => place % 2 === 0).join('');
  const lines = text.replace(/\n$/, '').split('\n').length;
  return { text, lines, bytes: new TextEncoder().encode(text).length, removed, raw };
}

/** What is larger is a file and no paste: a program that does not read would leave it waiting on the server. In bytes. */
export const longestPaste = 2_000_000;

/**
 * Whether somebody is to look at it first: something was taken out, a shell that knows no pastes would run its lines at once, or it
 * is too long.
 */
export function needsALook({ text, removed, bytes }: Paste, bracketed: boolean): boolean {
  return removed.size > 0 || bytes > longestPaste || (!bracketed && text.includes('\n'));
}

/** The keys that the terminal sends for it; `bracketed`: the program asked to be told what is pasted (DEC private mode 2004). */
export function pasteKeys({ text }: Paste, bracketed: boolean): string {
  const keys = text.replaceAll('\n', '\r');
  return bracketed ? `\x1b[200~${keys}\x1b[201~` : keys;
}
