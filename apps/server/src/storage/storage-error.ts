/** The data folder has no room (or no longer takes writes); what was asked has not been done. */
export class StorageFullError extends Error {
  override name = 'StorageFullError';
}

// https://www.sqlite.org/rescode.html: FULL 13, READONLY 8, IOERR 10 with its extended codes in the higher bytes.
const noRoom = new Set([8, 10, 13]);

/** Turns SQLite's refusal to write into StorageFullError; anything else comes back as it was. */
export function asStorageError(error: unknown): unknown {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return error;
  return noRoom.has(error.errcode & 0xff) ? new StorageFullError(error.message, { cause: error }) : error;
}
