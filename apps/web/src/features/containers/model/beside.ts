import { type ContainerTab, containerTabs } from './container-path.ts';

/** What is looked for beside each tab, best first. */
const partners: Partial<Record<ContainerTab, readonly string[]>> = {
  overview: ['logs'],
  logs: ['stats', 'terminal'],
  terminal: ['stats', 'logs'],
};

/**
 * The tab to put beside `open`: the one that was there last, else the one that goes best with it, else any.
 * @returns undefined where there is no second one
 */
export function partnerOf(
  open: ContainerTab,
  may: readonly ContainerTab[],
  last: ContainerTab | null,
): ContainerTab | undefined {
  const others = may.filter((tab) => tab !== open);
  const wanted = [last, ...(partners[open] ?? ['logs'])];
  return wanted.flatMap((name) => others.filter((tab) => tab === name))[0] ?? others[0];
}

/** The tab that an address puts beside `open`; null where it names none, one that may not be seen, or the same. */
export function besideOf(
  split: string | undefined,
  open: ContainerTab,
  may: readonly ContainerTab[],
): ContainerTab | null {
  return may.find((tab) => tab === split && tab !== open) ?? null;
}

/**
 * What stands beside a tab after it was opened: opening the one at the right changes their places.
 * @returns undefined where nothing stands beside
 */
export function besideAfter(
  next: ContainerTab,
  open: ContainerTab,
  beside: ContainerTab | null,
): ContainerTab | undefined {
  return beside === next ? open : (beside ?? undefined);
}

/** The tab that the rest of an address names, `/logs`; the overview where it names none. */
export function tabOf(rest: string): ContainerTab {
  return containerTabs.find((tab) => rest.replaceAll('/', '') === tab) ?? 'overview';
}
