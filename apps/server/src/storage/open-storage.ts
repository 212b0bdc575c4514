import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Database, openDatabase } from './database.ts';
import { migrate, readMigrations } from './migrate.ts';

/**
 * Makes the data folder (mode 0700), opens `berth.db` in it and brings its schema up to date.
 * @throws Error in words when the folder cannot be used or its data is newer than this Berth
 */
export function openStorage(dataDir: string): Database {
  try {
    makeFolder(dataDir);
    chmodSync(dataDir, 0o700);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`BERTH_DATA_DIR cannot be used: ${reason}`, { cause });
  }
  const database = openDatabase(join(dataDir, 'berth.db'));
  try {
    migrate(database, readMigrations(), join(dataDir, 'backups'));
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

// Not mkdir's own `recursive`: where the system answers ENOENT for a folder that cannot be, as below /proc, Node 26 tries for ever.
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}
