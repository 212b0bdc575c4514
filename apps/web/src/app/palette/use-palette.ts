import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * Ctrl K (or ⌘ K) from everywhere, fields too; not from a terminal, where it belongs to the shell, and not over a dialog that asks
 * something.
 */
function usePaletteKey(opened: boolean, toggle: () => void): void {
  const latest = useRef({ opened, toggle });
  useEffect(() => {
    latest.current = { opened, toggle };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const meant =
        event.key.toLowerCase() === 'k' && event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;
      if (!meant || (event.target instanceof Element && event.target.closest('[data-keys=off]'))) return;
      const asked = document.querySelector('[role=dialog], [role=alertdialog]') !== null;
      if (asked && !latest.current.opened) return;
      event.preventDefault();
      latest.current.toggle();
    };
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  }, []);
}

/** Whether the palette is open, and whether it ever was: it is loaded with its first use. */
export function usePalette() {
  const [state, setState] = useState({ opened: false, known: false });
  const open = useCallback(() => setState({ opened: true, known: true }), []);
  const close = useCallback(() => setState((before) => ({ ...before, opened: false })), []);
  usePaletteKey(state.opened, state.opened ? close : open);
  return { ...state, open, close };
}
