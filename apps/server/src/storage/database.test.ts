import { expect, test } from 'vitest';
import { z } from 'zod';
import { openDatabase } from './database.ts';
import { StorageFullError } from './storage-error.ts';

const count = z.object({ n: z.number() });

function fresh() {
  const database = openDatabase(':memory:');
  database.script('CREATE TABLE t (a TEXT NOT NULL) STRICT');
  return { database, rows: () => database.get(count, 'SELECT count(*) AS n FROM t')?.n };
}

test('a transaction that throws leaves nothing, and the next one works', () => {
  const { database, rows } = fresh();
  const work = () =>
    database.transaction(() => {
      database.run("INSERT INTO t VALUES ('x')");
      throw new Error('no');
    });
  expect(work).toThrow('no');
  expect(rows()).toBe(0);
  database.transaction(() => database.run("INSERT INTO t VALUES ('x')"));
  expect(rows()).toBe(1);
});

test('an inner transaction ends with the outer one', () => {
  const { database, rows } = fresh();
  const work = () =>
    database.transaction(() => {
      database.transaction(() => database.run("INSERT INTO t VALUES ('x')"));
      throw new Error('no');
    });
  expect(work).toThrow('no');
  expect(rows()).toBe(0);
});

test('a full disk is told as such, and writing works again once there is room', () => {
  const { database, rows } = fresh();
  database.script('PRAGMA max_page_count = 10');
  const fill = () => {
    for (;;) database.transaction(() => database.run('INSERT INTO t VALUES (:a)', { a: 'x'.repeat(5_000) }));
  };
  expect(fill).toThrow(StorageFullError);
  const before = rows();
  database.script('PRAGMA max_page_count = 1000');
  database.run("INSERT INTO t VALUES ('x')");
  expect(rows()).toBe((before ?? 0) + 1);
});

test('a row that is not what its schema says does not come out', () => {
  const { database } = fresh();
  database.run("INSERT INTO t VALUES ('x')");
  expect(() => database.get(z.object({ a: z.number() }), 'SELECT a FROM t')).toThrow();
});
