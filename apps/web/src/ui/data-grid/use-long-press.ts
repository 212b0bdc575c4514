import { type PointerEvent, useEffect, useRef } from 'react';

/** How long a finger must rest, in milliseconds. */
const LONG = 500;

/**
 * Tells when a finger rests on something; a finger that moves is scrolling.
 * @returns handlers for the element, and whether the click that follows belongs to the long press and means nothing more.
 */
export function useLongPress(onLongPress: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pressed = useRef(false);
  const cancel = () => clearTimeout(timer.current);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        pressed.current = false;
        if (event.pointerType !== 'touch') return;
        timer.current = setTimeout(() => {
          pressed.current = true;
          onLongPress();
        }, LONG);
      },
      onPointerUp: cancel,
      onPointerCancel: cancel,
      onPointerMove: (event: PointerEvent) => {
        if (Math.abs(event.movementX) + Math.abs(event.movementY) > 3) cancel();
      },
    },
    wasLong: () => pressed.current,
  };
}
