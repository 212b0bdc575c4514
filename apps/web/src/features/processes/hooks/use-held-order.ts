import { useEffect, useRef, useState } from 'react';
import type { PlacedProcess } from '../model/order-processes.ts';

/** Rows keep their places while the pointer or the focus is in the list: what is new comes last, what has ended goes. */
export function useHeldOrder(placed: readonly PlacedProcess[]): {
  rows: readonly PlacedProcess[];
  hold(held: boolean): void;
} {
  const [held, setHeld] = useState(false);
  const last = useRef<readonly number[]>([]);
  const rows = held ? keepPlaces(placed, last.current) : placed;
  useEffect(() => {
    last.current = rows.map(({ process }) => process.pid);
  });
  return { rows, hold: setHeld };
}

function keepPlaces(placed: readonly PlacedProcess[], order: readonly number[]): readonly PlacedProcess[] {
  const places = new Map(order.map((pid, place) => [pid, place]));
  const placeOf = ({ process }: PlacedProcess) => places.get(process.pid) ?? Number.MAX_SAFE_INTEGER;
  return [...placed].sort((a, b) => placeOf(a) - placeOf(b));
}
