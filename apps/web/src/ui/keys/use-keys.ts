import { useEffect, useRef } from 'react';

/** Keys by their `KeyboardEvent.key`, `Shift+` before it where needed; two in a row with a space: `g c`. */
export type KeyMap = Record<string, ((event: KeyboardEvent) => void) | undefined>;

const sequenceMs = 1_000;

/** Whether the keyboard belongs to somebody: a field, an open dialog or menu, a terminal. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return (
    target.closest(
      'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true], [role=dialog], [role=menu], [role=listbox], [data-keys=off]',
    ) !== null
  );
}

/** Whether Enter already means something where the focus is. */
function pressesSomething(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, summary, [role=menuitem]') !== null;
}

/** Single keys of the page; off while typing, in dialogs, in a terminal, and with Ctrl, Alt or Meta. */
export function useKeys(keys: KeyMap, enabled = true): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!enabled) return;
    let before = '';
    let at = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === 'Enter' && pressesSomething(event.target)) return;
      const name = event.shiftKey && event.key.length > 1 ? `Shift+${event.key}` : event.key;
      const sequence = before && event.timeStamp - at < sequenceMs ? `${before} ${name}` : '';
      before = name;
      at = event.timeStamp;
      const handler = latest.current[sequence] ?? latest.current[name];
      if (!handler) return;
      before = '';
      event.preventDefault();
      handler(event);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [enabled]);
}
