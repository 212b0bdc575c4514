import { useEffect, useRef } from 'react';

/** Where the focus was before the first of several dialogs that followed one another. */
let origin: Element | null = null;

/** Gives the focus back, when this goes, to where it was when it came: a dialog that is closed leaves nobody at the page's start. */
export function useReturnFocus(): void {
  const before = useRef<Element | null | undefined>(undefined);
  if (before.current === undefined) {
    before.current = originOf(document.activeElement);
    origin = before.current;
  }
  useEffect(
    () => () => {
      // What closes the dialog may put the focus somewhere itself, and another dialog may follow.
      setTimeout(() => {
        const now = document.activeElement;
        const element = before.current;
        if ((now !== null && now !== document.body) || !element?.isConnected) return;
        if (element instanceof HTMLElement) element.focus({ preventScroll: true });
      });
    },
    [],
  );
}

function originOf(active: Element | null): Element | null {
  if (active?.closest('[role=dialog], [role=alertdialog]') && origin?.isConnected) return origin;
  // An item of a menu goes with its menu; the button that opened it stays.
  const menu = active?.closest('[role=menu]');
  const opener = menu && document.querySelector(`[aria-controls="${CSS.escape(menu.id)}"]`);
  if (!opener) return active;
  return opener.matches('button, a') ? opener : opener.querySelector('button, a');
}
