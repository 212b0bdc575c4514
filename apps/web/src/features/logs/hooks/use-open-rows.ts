import { useReducer, useRef } from 'react';
import type { LineRow } from '../model/log-rows.ts';

export interface OpenRows {
  isOpen(row: LineRow): boolean;
  toggle(row: LineRow): void;
}

/** Which rows are open: a stack trace unless it was closed, the fields of a line where they were opened. */
export function useOpenRows(): OpenRows {
  const toggled = useRef(new WeakSet<LineRow>());
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  return {
    isOpen: (row) => (row.entry !== undefined) !== toggled.current.has(row),
    toggle(row) {
      if (!toggled.current.delete(row)) toggled.current.add(row);
      redraw();
    },
  };
}
