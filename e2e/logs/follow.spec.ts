import { expect, test } from '../fixtures.ts';
import { openLog, runContainer } from './log-page.ts';

test.describe('the log of a container', () => {
  test('is followed; scrolled up it is held at its row, and goes on below', async ({ adminPage, engine }) => {
    const ticking = 'i=0; while :; do i=$((i+1)); echo "tick $i"; sleep 0.02; done';
    const name = await runContainer(engine, 'berth-test/base:1', 'sh', '-c', ticking);
    const { log, pill, wheel, numbers, row } = await openLog(adminPage, name);
    await expect(pill).toContainText('Live');
    await expect.poll(async () => (await numbers()).at(-1) ?? 0).toBeGreaterThan(150);
    await wheel(-400);
    await expect(pill).toContainText(/Live.*\d+ newer/);
    const held = await log.evaluate((element) => element.scrollTop);
    const before = await numbers();
    await expect
      .poll(async () => Number(/(\d+) newer/.exec((await pill.textContent()) ?? '')?.[1]))
      .toBeGreaterThan(100);
    expect(await log.evaluate((element) => element.scrollTop)).toBe(held);
    expect((await numbers())[5]).toBe(before[5]);
    await pill.click();
    await expect(pill).not.toContainText('newer');
    await expect(row(`tick ${before.at(-1)}`).first()).not.toBeInViewport();
    await adminPage.keyboard.press('f');
    await expect(pill).toContainText('newer');
    await adminPage.keyboard.press('f');
    await expect(pill).not.toContainText('newer');
  });

  test('shows its last lines first, and older ones when one scrolls up, without a jump', async ({
    adminPage,
    engine,
  }) => {
    const name = await runContainer(engine, '-e', 'N=12000', 'berth-test/lines:1');
    await engine.cli(['wait', name]);
    const { log, wheel, numbers } = await openLog(adminPage, name);
    await expect.poll(async () => (await numbers()).at(-1)).toBe(12_000);
    await wheel(-18_500);
    const top = async () => (await numbers())[0] ?? 0;
    await expect.poll(top).toBeLessThan(11_500);
    // The page of older lines comes in above; the rows that are seen stay.
    const height = () => log.evaluate((element) => element.scrollHeight);
    const seen = await numbers();
    await expect.poll(height).toBeGreaterThan(3000 * 20);
    expect((await numbers()).some((number) => seen.includes(number))).toBe(true);
    for (let i = 0; i < 12 && (await top()) !== 1; i++) {
      await wheel(-60_000);
      await expect.poll(() => log.evaluate((element) => element.scrollTop)).toBeGreaterThanOrEqual(0);
      await adminPage.waitForFunction(() => !document.body.textContent.includes('Loading older lines'));
    }
    await expect(log.getByText('The log begins here')).toBeVisible();
    expect(await top()).toBe(1);
  });

  test('says how the container ended, and that it started again', async ({ adminPage, engine }) => {
    const name = await runContainer(engine, 'berth-test/base:1', 'sh', '-c', 'echo one; sleep 1; exit 3');
    const { log, row } = await openLog(adminPage, name);
    await expect(log.getByText('Failed, exit 3')).toBeVisible();
    await engine.cli(['start', name]);
    await expect(log.getByText('Started again')).toBeVisible();
    await expect(row('one')).toHaveCount(2);
    await engine.cli(['rm', '-f', name]);
    await expect(adminPage.getByText('These lines are what was loaded')).toBeVisible();
  });

  test('says that memory ran out and when it was started again, also above the lines', async ({
    adminPage,
    engine,
  }) => {
    const hungry = 'echo begun; sleep 2; tail /dev/zero';
    const limits = ['--memory', '24m', '--memory-swap', '24m', '--restart', 'on-failure:1'];
    const name = await runContainer(engine, ...limits, 'berth-test/base:1', 'sh', '-c', hungry);
    const { log, row } = await openLog(adminPage, name);
    const ends = row('Out of memory, exit 137');
    await expect(ends).toHaveCount(2);
    await expect(ends.first()).toContainText('killed at its 24 MiB limit');
    await expect(row('Started again')).toHaveText(/restart 1, after \d+\.\d s, policy on-failure/);
    await expect(row('begun')).toHaveCount(2);
    await expect(adminPage.getByTitle(/^Out of memory, exit 137 \d\d:\d\d:\d\d$/).first()).toBeVisible();
    await expect(log).toBeVisible();
  });

  test('says by which signal it was ended', async ({ adminPage, engine }) => {
    const name = await runContainer(engine, 'berth-test/base:1', 'sh', '-c', 'echo begun; sleep 1000');
    const { row } = await openLog(adminPage, name);
    await expect(row('begun')).toBeVisible();
    await engine.cli(['kill', name]);
    await expect(row('Killed, exit 137')).toContainText('by SIGKILL');
  });

  test('says why it cannot be read, and what would help', async ({ adminPage, engine }) => {
    const name = await runContainer(engine, '--log-driver', 'none', 'berth-test/counter:1');
    await openLog(adminPage, name);
    await expect(adminPage.getByText('This log cannot be read here')).toBeVisible();
    await expect(adminPage.getByText('The logging driver is none: nothing is kept.')).toBeVisible();
    await expect(adminPage.getByText('Run the container with --log-driver json-file')).toBeVisible();
  });
});
