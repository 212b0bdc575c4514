import { createHash } from 'node:crypto';
import { z } from 'zod';
import { addressBucket } from '../../kernel/client.ts';
import type { Clock } from '../../kernel/clock.ts';
import { BerthError } from '../../kernel/errors.ts';
import type { Database } from '../../storage/database.ts';

const minute = 60_000;
const quarter = 15 * minute;
const freeTries = 5;
const perAddress = 30;
const namesPerAddress = 10;
const perMinute = 300;
const longestWait = 60_000;

export interface Throttle {
  /** @throws BerthError `too_many_attempts` with the seconds to wait, whatever the password */
  check(account: string, address: string): void;
  failed(account: string, address: string): void;
  /** Clears the account's count; the address keeps its own. */
  succeeded(account: string): void;
}

/**
 * Counts wrong passwords in SQLite, so that a restart does not forget them. An account: five in a quarter of an hour are free,
 * then each try waits twice as long as the one before, a minute at most; never a lock. An address: thirty, of ten names.
 * Names are kept as hashes: people type passwords into the wrong field.
 */
export function createThrottle(database: Database, clock: Clock): Throttle {
  const Count = z.object({ n: z.number(), last: z.number().nullable(), names: z.number() });
  const where = (condition: string) =>
    `SELECT count(*) AS n, max(at) AS last, count(DISTINCT account) AS names FROM sign_in_failures WHERE at > :since ${condition}`;
  const none = { n: 0, last: null, names: 0 };

  function wait(until: number): void {
    const left = until - clock();
    if (left <= 0) return;
    throw new BerthError('too_many_attempts', 'Too many tries. Wait before the next one.', {
      retryAfter: Math.ceil(left / 1000),
    });
  }

  return {
    check(account, address) {
      const now = clock();
      const own =
        database.get(Count, where('AND account = :key'), { since: now - quarter, key: keyOf(account) }) ?? none;
      if (own.n >= freeTries) wait((own.last ?? 0) + Math.min(longestWait, 1000 * 2 ** (own.n - freeTries)));
      const place =
        database.get(Count, where('AND address = :key'), { since: now - quarter, key: addressBucket(address) }) ?? none;
      if (place.n >= perAddress || place.names >= namesPerAddress) wait((place.last ?? 0) + minute);
      const all = database.get(Count, where(''), { since: now - minute }) ?? none;
      if (all.n >= perMinute) wait((all.last ?? 0) + 10_000);
    },
    failed(account, address) {
      const now = clock();
      database.run('DELETE FROM sign_in_failures WHERE at <= :since', { since: now - quarter });
      database.run('INSERT INTO sign_in_failures (at, account, address) VALUES (:at, :account, :address)', {
        at: now,
        account: keyOf(account),
        address: addressBucket(address),
      });
    },
    succeeded(account) {
      database.run("UPDATE sign_in_failures SET account = '' WHERE account = :key", { key: keyOf(account) });
    },
  };
}

function keyOf(account: string): string {
  return createHash('sha256').update(account.toLowerCase()).digest('hex');
}
