import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { z } from 'zod';
import { asStorageError } from './storage-error.ts';

export type Row = Record<string, SQLInputValue>;

/** Berth's one SQLite connection. Every row that comes out is parsed by the schema that its store gives. */
export interface Database {
  /** @throws StorageFullError when the disk is full */
  run(sql: string, values?: Row): { changes: number; lastId: number };
  get<Schema extends z.ZodType>(schema: Schema, sql: string, values?: Row): z.infer<Schema> | undefined;
  all<Schema extends z.ZodType>(schema: Schema, sql: string, values?: Row): z.infer<Schema>[];
  /** Runs `work` in one transaction: committed when it returns, undone when it throws. Inside another it joins that one. */
  transaction<Result>(work: () => Result): Result;
  /** Several statements at once, without values: for migrations. */
  script(sql: string): void;
  close(): void;
}

/**
 * Opens the file (`:memory:` for tests): WAL, `synchronous=FULL` so that what was answered survives a power cut, five seconds
 * of patience with another process.
 */
export function openDatabase(file: string): Database {
  const connection = new DatabaseSync(file, { timeout: 5_000, enableForeignKeyConstraints: true });
  connection.exec(
    'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-2000; PRAGMA trusted_schema=OFF;',
  );
  const statements = new Map<string, StatementSync>();
  let depth = 0;

  function prepared(sql: string): StatementSync {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = connection.prepare(sql);
    statements.set(sql, statement);
    return statement;
  }

  function guarded<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw asStorageError(error);
    }
  }

  return {
    run: (sql, values = {}) =>
      guarded(() => {
        const { changes, lastInsertRowid } = prepared(sql).run(values);
        return { changes: Number(changes), lastId: Number(lastInsertRowid) };
      }),
    get: (schema, sql, values = {}) => {
      const row = guarded(() => prepared(sql).get(values));
      return row === undefined ? undefined : schema.parse(row);
    },
    all: (schema, sql, values = {}) => guarded(() => prepared(sql).all(values)).map((row) => schema.parse(row)),
    transaction(work) {
      if (depth > 0) return work();
      guarded(() => connection.exec('BEGIN IMMEDIATE'));
      depth += 1;
      try {
        const result = work();
        guarded(() => connection.exec('COMMIT'));
        return result;
      } catch (error) {
        // A full disk may have ended the transaction already.
        if (connection.isTransaction) connection.exec('ROLLBACK');
        throw error;
      } finally {
        depth -= 1;
      }
    },
    script: (sql) => guarded(() => connection.exec(sql)),
    close: () => connection.close(),
  };
}
