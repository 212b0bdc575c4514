import type { KeyboardEvent } from 'react';
import type { JsonLine } from './flatten-json.ts';
import type { JsonTreeState } from './use-json-tree.ts';

const PAGE = 15;

/** The keys of a tree (WAI-ARIA, tree view): arrows, Home, End, Page; `onEnter` is pressed on a leaf. */
export function useTreeKeys(tree: JsonTreeState, onEnter: (line: JsonLine) => void) {
  const { lines, active } = tree;
  const at = active === null ? -1 : lines.indexOf(active);
  const go = (place: number) => {
    const line = lines[Math.max(0, Math.min(lines.length - 1, place))];
    if (line !== undefined) tree.activate(line);
  };
  const right = () => {
    if (active === null || active.size === 0) return;
    if (tree.isOpen(active)) go(at + 1);
    else tree.setOpen(active, true);
  };
  const left = () => {
    if (active === null) return;
    if (active.size > 0 && tree.isOpen(active)) tree.setOpen(active, false);
    else go(lines.findLastIndex(({ keys }, place) => place < at && keys.length === active.keys.length - 1));
  };
  const enter = () => {
    if (active === null) return;
    if (active.size > 0) tree.setOpen(active, !tree.isOpen(active));
    else onEnter(active);
  };
  const keys = new Map([
    ['ArrowDown', () => go(at + 1)],
    ['ArrowUp', () => go(at - 1)],
    ['PageDown', () => go(at + PAGE)],
    ['PageUp', () => go(at - PAGE)],
    ['Home', () => go(0)],
    ['End', () => go(lines.length - 1)],
    ['ArrowRight', right],
    ['ArrowLeft', left],
    ['Enter', enter],
    [' ', enter],
  ]);
  return (event: KeyboardEvent) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys.get(event.key);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
}
