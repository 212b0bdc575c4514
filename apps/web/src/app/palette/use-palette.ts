import { useCallback, useEffect, useRef, useState } from 'react';
import { setTyped, takeKey } from './typed.ts';

/** Whether the palette is open, and whether it ever was: it is loaded with its first use. */
export function usePalette() {
  const [state, setState] = useState({ opened: false, known: false });
  const open = useCallback(() => {
    setTyped('');
    setState({ opened: true, known: true });
  }, []);
  const close = useCallback(() => setState((before) => ({ ...before, opened: false })), []);
  useGlobalKeys(state.opened, open, close);
  return { ...state, open, close };
}

/**
 * Ctrl K (or ⌘ K) from everywhere, fields too; not from a terminal, where it belongs to the shell, and not over a dialog that asks
 * something. Until the field is there what is typed is kept for it.
 */
function useGlobalKeys(opened: boolean, open: () => void, close: () => void): void {
  const latest = useRef(opened);
  // Before the next key, not only after the next paint.
  latest.current = opened;
  useEffect(() => {
    const take = (event: KeyboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const onKey = (event: KeyboardEvent) => {
      if (isPaletteKey(event)) {
        if (isShell(event.target) || (!latest.current && isAsked())) return;
        take(event);
        if (latest.current) close();
        else {
          latest.current = true;
          open();
        }
      } else if (latest.current && !isAsked()) {
        if (event.key === 'Escape') close();
        else if (!takeKey(event)) return;
        take(event);
      } else if (latest.current && !isField(document.activeElement) && takeKey(event)) take(event);
    };
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  }, [open, close]);
}

function isPaletteKey(event: KeyboardEvent): boolean {
  return event.key.toLowerCase() === 'k' && event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;
}

function isShell(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-keys=off]') !== null;
}

/** Whether a dialog is open: the palette itself, or one that asks something. */
function isAsked(): boolean {
  return document.querySelector('[role=dialog], [role=alertdialog]') !== null;
}

function isField(element: Element | null): boolean {
  return element?.closest('[role=dialog]') !== null && element instanceof HTMLInputElement;
}
