import type { ReactNode } from 'react';

export type ItemGroup = 'recent' | 'act' | 'go';

/** One line of the palette. */
export interface PaletteItem {
  /** What is remembered when it is chosen. */
  readonly key: string;
  readonly group: ItemGroup;
  readonly label: string;
  readonly hint: string;
  readonly glyph: ReactNode;
  /** The `docker` words that do the same. */
  readonly command: string | null;
  run(): void;
  /** What Ctrl Enter does instead. */
  readonly alternative: (() => void) | null;
}

/** The items in their groups, the group with the best item first. */
export function inGroups(items: readonly PaletteItem[]): { group: ItemGroup; items: PaletteItem[] }[] {
  const groups = new Map<ItemGroup, PaletteItem[]>();
  for (const item of items) groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  return [...groups].map(([group, members]) => ({ group, items: members }));
}
