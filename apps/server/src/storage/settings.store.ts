import { z } from 'zod';
import type { Database } from './database.ts';

export type SettingName = 'setup.completed' | 'setup.host';

/** Small facts that Berth remembers about itself. */
export interface SettingsStore {
  get(name: SettingName): string | undefined;
  set(name: SettingName, value: string): void;
}

export function createSettingsStore(database: Database): SettingsStore {
  const Value = z.object({ value: z.string() });
  return {
    get: (name) => database.get(Value, 'SELECT value FROM settings WHERE name = :name', { name })?.value,
    set: (name, value) =>
      void database.run(
        'INSERT INTO settings (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = :value',
        { name, value },
      ),
  };
}
