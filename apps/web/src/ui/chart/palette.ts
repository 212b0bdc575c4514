import { useSyncExternalStore } from 'react';

/** The colours and the font that a canvas needs as words. */
export interface Palette {
  readonly series: readonly string[];
  readonly grid: string;
  readonly text: string;
  readonly caption: string;
  readonly background: string;
  readonly bad: string;
  readonly mark: string;
  readonly font: string;
}

const places = [1, 2, 3, 4, 5, 6, 7, 8];
let known: { scheme: string | null; palette: Palette } | undefined;

const scheme = () => document.documentElement.getAttribute('data-mantine-color-scheme');

function read(): Palette {
  const now = scheme();
  if (known?.scheme === now) return known.palette;
  const styles = getComputedStyle(document.documentElement);
  const token = (name: string) => styles.getPropertyValue(`--b-${name}`).trim();
  const palette = {
    series: places.map((place) => token(`series-${place}`)),
    grid: token('grid'),
    text: token('text'),
    caption: token('text-3'),
    background: token('bg'),
    bad: token('bad'),
    mark: token('control'),
    font: token('font'),
  };
  known = { scheme: now, palette };
  return palette;
}

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['data-mantine-color-scheme'] });
  return () => observer.disconnect();
}

/** The palette of the theme that is on, and again when it changes. */
export function usePalette(): Palette {
  return useSyncExternalStore(subscribe, read);
}
