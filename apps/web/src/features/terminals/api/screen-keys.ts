import type { Terminal } from '@xterm/xterm';
import { copyText } from '../../../ui/parts/copy-text.ts';

export interface KeyEvents {
  /** The keyboard shall leave the terminal. */
  onLeave(): void;
  /** Somebody looks for something. */
  onFind(): void;
}

/**
 * Ctrl Shift L leaves, Ctrl Shift F finds, Ctrl Shift C copies, as does Ctrl C where something is selected; Ctrl Shift V is the
 * browser's, which alone may read the clipboard. On a Mac, Cmd does what Ctrl Shift does, and the browser knows its C and V.
 * @returns whether the key belongs to the program in the terminal
 */
export function belongsToProgram(event: KeyboardEvent, terminal: Terminal, events: KeyEvents): boolean {
  if (event.altKey || event.ctrlKey === event.metaKey) return true;
  const key = event.key.toLowerCase();
  const ours = event.metaKey || event.shiftKey;
  if (ours && key === 'v') return false;
  const act = actOf(key, ours, terminal, events);
  if (act === null) return true;
  event.preventDefault();
  event.stopPropagation();
  if (event.type === 'keydown') act();
  return false;
}

function actOf(key: string, ours: boolean, terminal: Terminal, events: KeyEvents): (() => void) | null {
  if (key === 'c' && (ours || terminal.hasSelection())) return () => void copyText(terminal.getSelection());
  if (!ours) return null;
  if (key === 'l') return events.onLeave;
  return key === 'f' ? events.onFind : null;
}
