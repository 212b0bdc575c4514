import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Database } from './database.ts';

const folder = join(import.meta.dirname, 'migrations');

export interface Migration {
  /** 1, 2, 3…: the schema's version once it has run. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** The numbered `.sql` files beside this one, in order. */
export function readMigrations(): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ version: Number.parseInt(name, 10), name, sql: readFileSync(join(folder, name), 'utf8') }));
}

/**
 * Brings the schema up to date, each step in its own transaction, after one copy of the file into `backupDir` when there is
 * anything to lose.
 * @throws Error in words when the file was written by a newer Berth
 */
export function migrate(database: Database, migrations: readonly Migration[], backupDir: string | undefined): void {
  const current = schemaVersion(database);
  const newest = migrations.at(-1)?.version ?? 0;
  if (current > newest) {
    throw new Error(
      `The data folder was written by a newer Berth (schema ${current}, this one knows ${newest}). Start that version, or restore a copy made before the upgrade.`,
    );
  }
  const due = migrations.filter(({ version }) => version > current);
  if (due.length > 0 && current > 0 && backupDir !== undefined) copyTo(database, backupDir, current);
  for (const { version, sql } of due) {
    database.transaction(() => {
      database.script(sql);
      database.script(`PRAGMA user_version = ${version}`);
    });
  }
}

function schemaVersion(database: Database): number {
  return database.get(z.object({ user_version: z.number() }), 'PRAGMA user_version')?.user_version ?? 0;
}

function copyTo(database: Database, backupDir: string, version: number): void {
  mkdirSync(backupDir, { recursive: true, mode: 0o700 });
  const file = join(backupDir, `berth-schema-${version}.db`);
  rmSync(file, { force: true });
  database.run('VACUUM INTO :file', { file });
}
