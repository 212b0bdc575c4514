import { expect, test } from 'vitest';
import { BerthError } from '../../kernel/errors.ts';
import { openDatabase } from '../../storage/database.ts';
import { migrate, readMigrations } from '../../storage/migrate.ts';
import { createThrottle } from './throttle.ts';

function fresh() {
  let now = 1_000_000_000;
  const database = openDatabase(':memory:');
  migrate(database, readMigrations(), undefined);
  const make = () => createThrottle(database, () => now);
  const pass = (seconds: number) => {
    now += seconds * 1000;
  };
  return { throttle: make(), make, pass };
}

function waitOf(check: () => void): number {
  try {
    check();
    return 0;
  } catch (error) {
    if (error instanceof BerthError && error.code === 'too_many_attempts') return error.retryAfter ?? -1;
    throw error;
  }
}

test('five wrong passwords are free, then each waits twice as long, a minute at most', () => {
  const { throttle, pass } = fresh();
  const waits: number[] = [];
  for (let tries = 0; tries < 14; tries += 1) {
    const wait = waitOf(() => throttle.check('ada', `10.0.${tries}.1`));
    waits.push(wait);
    pass(wait);
    throttle.failed('ada', `10.0.${tries}.1`);
  }
  expect(waits).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
});

test('the account is free again a quarter of an hour after its last wrong password', () => {
  const { throttle, pass } = fresh();
  for (let tries = 0; tries < 12; tries += 1) throttle.failed('ada', '10.0.0.1');
  expect(waitOf(() => throttle.check('ada', '10.9.9.9'))).toBe(60);
  pass(15 * 60);
  expect(waitOf(() => throttle.check('ada', '10.9.9.9'))).toBe(0);
});

test('a right password clears the account’s count, not its address’s', () => {
  const { throttle } = fresh();
  for (let tries = 0; tries < 30; tries += 1) throttle.failed('ada', '10.0.0.1');
  throttle.succeeded('ada');
  expect(waitOf(() => throttle.check('ada', '10.0.0.2'))).toBe(0);
  expect(waitOf(() => throttle.check('ada', '10.0.0.1'))).toBeGreaterThan(0);
});

test('an address that tries ten names has to wait, whatever the name, another does not', () => {
  const { throttle } = fresh();
  for (let n = 0; n < 10; n += 1) throttle.failed(`user-${n}`, '2001:db8::1');
  expect(waitOf(() => throttle.check('somebody-else', '2001:db8::2'))).toBeGreaterThan(0);
  expect(waitOf(() => throttle.check('somebody-else', '2001:db8:1::2'))).toBe(0);
});

test('a restart forgets nothing', () => {
  const { throttle, make } = fresh();
  for (let tries = 0; tries < 8; tries += 1) throttle.failed('Ada', '10.0.0.1');
  expect(waitOf(() => make().check('ada', '10.0.0.2'))).toBe(8);
});
