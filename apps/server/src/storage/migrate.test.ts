import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { openDatabase } from './database.ts';
import { type Migration, migrate, readMigrations } from './migrate.ts';

const one: Migration = {
  version: 1,
  name: '0001',
  sql: 'CREATE TABLE t (a INTEGER) STRICT; INSERT INTO t VALUES (1);',
};
const two: Migration = { version: 2, name: '0002', sql: 'INSERT INTO t VALUES (2);' };
const broken: Migration = {
  version: 3,
  name: '0003',
  sql: 'INSERT INTO t VALUES (3); INSERT INTO missing VALUES (1);',
};
const rows = z.object({ a: z.number() });

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'berth-migrate-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

test('the files are numbered without a gap', () => {
  expect(readMigrations().map(({ version }, index) => version === index + 1)).not.toContain(false);
});

test('what is there already is copied before it is changed', () => {
  const database = openDatabase(join(dir, 'a.db'));
  migrate(database, [one], join(dir, 'backups'));
  expect(existsSync(join(dir, 'backups'))).toBe(false);
  migrate(database, [one, two], join(dir, 'backups'));
  database.close();
  const copy = openDatabase(join(dir, 'backups', 'berth-schema-1.db'));
  expect(copy.all(rows, 'SELECT a FROM t')).toEqual([{ a: 1 }]);
  copy.close();
});

test('a step that fails leaves nothing of itself behind', () => {
  const database = openDatabase(join(dir, 'a.db'));
  expect(() => migrate(database, [one, two, broken], undefined)).toThrow(/missing/);
  expect(database.all(rows, 'SELECT a FROM t')).toEqual([{ a: 1 }, { a: 2 }]);
  migrate(database, [one, two], undefined);
  database.close();
});

test('an older Berth refuses newer data in words', () => {
  const database = openDatabase(join(dir, 'a.db'));
  migrate(database, [one, two], undefined);
  expect(() => migrate(database, [one], undefined)).toThrow(/written by a newer Berth \(schema 2, this one knows 1\)/);
  database.close();
});
