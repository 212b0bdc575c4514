import { useCallback, useEffect, useMemo, useState } from 'react';
import { branchesAbove, flattenJson, type Json, type JsonLine } from './flatten-json.ts';
import { findLines, narrowLines, stepTo } from './search-json.ts';

export interface JsonTreeState {
  /** What is shown, from above. */
  readonly lines: readonly JsonLine[];
  isOpen(line: JsonLine): boolean;
  setOpen(line: JsonLine, open: boolean): void;
  /** Opens or folds every branch. */
  setAll(open: boolean): void;
  /** The line that the keys and the foot are about. */
  readonly active: JsonLine | null;
  activate(line: JsonLine): void;
  readonly search: string;
  /** How many lines the search finds. */
  readonly hits: number;
  /** Which of the hits is the active line, from 1; 0: none. */
  readonly hit: number;
  /** Goes to the next or the previous hit, and opens what it is folded in. */
  step(direction: 1 | -1): void;
}

/** What of a JSON tree is open, found and active. `only`: the ids that it is narrowed to; null shows all. */
export function useJsonTree(value: Json, search: string, only: ReadonlySet<string> | null): JsonTreeState {
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [everything, setEverything] = useState<boolean | null>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const all = useMemo(() => {
    const lines = flattenJson(value, () => true);
    return only === null ? lines : narrowLines(lines, only);
  }, [value, only]);
  const found = useMemo(() => findLines(all, search), [all, search]);
  const revealed = useMemo(() => new Set(found.flatMap(({ keys }) => branchesAbove(keys))), [found]);
  // Where nobody has chosen: the first level, what holds a hit, and all of what is narrowed down anyway.
  const open = useCallback(
    (id: string, depth: number) => chosen.get(id) ?? everything ?? (depth === 0 || revealed.has(id) || only !== null),
    [chosen, everything, revealed, only],
  );
  const lines = useMemo(() => all.filter(({ keys }) => branchesAbove(keys).every(open)), [all, open]);
  const setOpen = (ids: readonly string[], next: boolean) =>
    setChosen((before) => new Map([...before, ...ids.map((id) => [id, next] as const)]));
  const show = (line: JsonLine | undefined) => {
    if (line === undefined) return;
    setOpen(branchesAbove(line.keys), true);
    setActiveId(line.id);
  };
  // What is typed leads to its first hit; nothing else that changes the hits moves the reader.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => show(found[0]), [search]);
  const active = lines.find(({ id }) => id === activeId) ?? null;
  return {
    lines,
    isOpen: ({ id, keys }) => open(id, keys.length - 1),
    setOpen: ({ id }, next) => setOpen([id], next),
    setAll(next) {
      setChosen(new Map());
      setEverything(next);
    },
    active,
    activate: ({ id }) => setActiveId(id),
    search,
    hits: found.length,
    hit: found.findIndex(({ id }) => id === active?.id) + 1,
    step(direction) {
      const places = found.map((line) => all.indexOf(line));
      const from = all.findIndex(({ id }) => id === activeId);
      show(all[stepTo(places, from, direction) ?? -1]);
    },
  };
}
