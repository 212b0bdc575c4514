import { useEngine } from '@berth/testbed/vitest';
import { expect, test } from 'vitest';
import { startBerth } from '../support/start-berth.ts';
import { openShell } from '../terminals/shell-driver.ts';
import { followLog } from './followed-log.ts';

const engine = useEngine();

test('an engine that restarts is told to open logs and shells; the log goes on without gap or repetition', async () => {
  const run = ['run', '-d', '--name', 'steady', '--restart', 'always', '-e', 'PAUSE=0.05', 'berth-test/counter:1'];
  await engine().cli(run);
  await using berth = await startBerth({ dockerHost: engine().dockerHost });
  const operator = await berth.as('operator');
  const log = await followLog(operator, 'steady');
  const shell = await openShell(operator, 'steady');
  await expect.poll(() => log.lines().length, { timeout: 10_000 }).toBeGreaterThan(5);

  await engine().restart();
  expect(await shell.exit()).toMatchObject({ op: 'exit' });
  const begins = () => log.texts().filter((text) => text === 'line 1').length;
  await expect.poll(begins, { timeout: 30_000 }).toBe(2);
  await expect.poll(() => log.texts().at(-1), { timeout: 10_000 }).not.toBe('line 1');
  expect(log.find('error')).toMatchObject({ code: 'engine_unreachable' });

  const numbers = log.texts().map((text) => Number(text.replace('line ', '')));
  const second = numbers.lastIndexOf(1);
  expect(numbers.slice(0, second)).toEqual(numbers.slice(0, second).map((_, i) => i + 1));
  expect(numbers.slice(second)).toEqual(numbers.slice(second).map((_, i) => i + 1));
});
