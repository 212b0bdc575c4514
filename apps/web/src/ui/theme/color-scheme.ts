import type { MantineColorSchemeManager } from '@mantine/core';
import { z } from 'zod';
import { keep, kept } from '../../lib/kept.ts';

const key = 'berth.theme';
const choice = z.enum(['light', 'dark', 'auto']);

/** Keeps the chosen theme where theme-boot.js reads it before the first paint, and follows a change in another tab. */
export function keptColorScheme(): MantineColorSchemeManager {
  let listener: ((event: StorageEvent) => void) | null = null;
  const manager: MantineColorSchemeManager = {
    get: (fallback) => kept(key, choice, fallback),
    set: (value) => keep(key, value),
    clear: () => keep(key, null),
    subscribe(onUpdate) {
      listener = (event) => {
        if (event.key === key) onUpdate(manager.get('auto'));
      };
      addEventListener('storage', listener);
    },
    unsubscribe() {
      if (listener) removeEventListener('storage', listener);
      listener = null;
    },
  };
  return manager;
}
