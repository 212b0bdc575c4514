import { useState } from 'react';

/** Keeps an order while the pointer or the focus is in the list: nothing moves under it. */
export function useHeld(order: readonly string[]) {
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const hold = () => setHeld((before) => before ?? order);
  const release = () => setHeld(null);
  return {
    order: held ?? order,
    handlers: { onPointerEnter: hold, onPointerLeave: release, onFocus: hold, onBlur: release },
  };
}
