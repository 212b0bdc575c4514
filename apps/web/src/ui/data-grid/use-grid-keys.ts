import { useState } from 'react';
import { type KeyMap, useKeys } from '../keys/use-keys.ts';
import { rangeKeys, stepKey, toggleKeys } from './selection.ts';
import type { GridEntry, GridSelection } from './types.ts';

interface GridKeysInput<Row, Group> {
  entries: readonly GridEntry<Row, Group>[];
  selection: GridSelection | undefined;
  /** The rows of a group, to select them all. */
  rowsOf(entry: GridEntry<Row, Group>): readonly string[];
  onOpen(entry: GridEntry<Row, Group>): void;
  onMove(index: number): void;
  /** Keys for the row that has the focus: `l`, `t`, `Delete`. */
  rowKeys?: Record<string, (row: Row) => void> | undefined;
}

/** The keyboard of a list: j k move, Enter opens, x selects (Shift a range), Esc clears. The focus is a row's key, so it survives changes of the list. */
export function useGridKeys<Row, Group>(input: GridKeysInput<Row, Group>) {
  const { entries, selection, rowsOf, onOpen, onMove, rowKeys = {} } = input;
  const [focused, setFocused] = useState<string | null>(null);
  const [anchor, setAnchor] = useState<string | null>(null);
  const current = entries.find((entry) => entry.key === focused);

  function move(step: number) {
    const key = stepKey(entries, focused, step);
    setFocused(key);
    onMove(entries.findIndex((entry) => entry.key === key));
  }

  function select(key: string, range: boolean) {
    const entry = entries.find((candidate) => candidate.key === key);
    if (!selection || !entry) return;
    const keys = range ? rangeKeys(entries, anchor, key) : rowsOf(entry);
    selection.onChange(range ? new Set([...selection.selected, ...keys]) : toggleKeys(selection.selected, keys));
    setAnchor(key);
  }

  const keys: KeyMap = {
    ...steps(move, entries.length),
    Enter: current && (() => onOpen(current)),
    x: focused === null ? undefined : () => select(focused, false),
    X: focused === null ? undefined : () => select(focused, true),
    Escape: selection && selection.selected.size > 0 ? () => selection.onChange(new Set()) : undefined,
  };
  if (current?.kind === 'row') {
    for (const [key, run] of Object.entries(rowKeys)) keys[key] = () => run(current.row);
  }
  useKeys(keys);
  return { focused, setFocused, select };
}

function steps(move: (step: number) => void, all: number): KeyMap {
  const by = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1, Home: -all, End: all, PageDown: 12, PageUp: -12 };
  return Object.fromEntries(Object.entries(by).map(([key, step]) => [key, () => move(step)]));
}
