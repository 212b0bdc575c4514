import { useCallback, useRef, useState } from 'react';
import { type HeldLayout, holdLayout } from '../model/hold-layout.ts';
import type { Entry } from '../model/layout.ts';

export interface HeldList extends HeldLayout {
  /** Somebody points at the list, or works in it by keyboard. */
  readonly hold: () => void;
  readonly release: () => void;
  /** Puts everything where it belongs now, though the list is held. */
  readonly apply: () => void;
}

interface Kept {
  readonly question: string;
  readonly entries: readonly Entry[];
  readonly arrived: readonly string[];
}

/**
 * Keeps the rows in their places while the list is held. What the person asks for themselves (another filter, order or fold) is a
 * different `question`, and is answered at once.
 */
export function useHeldLayout(fresh: readonly Entry[], question: string, exists: (id: string) => boolean): HeldList {
  const [held, setHeld] = useState(false);
  const [, redraw] = useState(0);
  const kept = useRef<Kept | null>(null);
  const base = held && kept.current?.question === question ? kept.current : { question, entries: fresh, arrived: [] };
  const layout = holdLayout(base.entries, fresh, base.arrived, exists);
  kept.current =
    layout.changes === 0 ? { question, entries: fresh, arrived: [] } : { ...base, arrived: layout.arrived };
  const apply = useCallback(() => {
    kept.current = null;
    redraw((n) => n + 1);
  }, []);
  const hold = useCallback(() => setHeld(true), []);
  const release = useCallback(() => setHeld(false), []);
  return { ...layout, hold, release, apply };
}
