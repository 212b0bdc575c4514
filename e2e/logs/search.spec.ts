import { expect, test } from '../fixtures.ts';
import { logPage, openLog, runContainer, runScript } from './log-page.ts';

test.describe('a search of a log', () => {
  test('reaches lines that are not loaded, and goes along them and back to the newest', async ({
    adminPage,
    engine,
  }) => {
    const name = await runContainer(engine, '-e', 'N=120000', 'berth-test/lines:1');
    await engine.cli(['wait', name]);
    const { search, row, pill, log, wheel } = await openLog(adminPage, name);
    await expect(row('line 000120000')).toBeVisible();
    await adminPage.keyboard.press('/');
    await expect(search).toBeFocused();
    await search.fill('LINE 00000777');
    await expect(adminPage.getByText('No hits')).toBeVisible();
    await search.fill('line 00000777');
    await expect(adminPage.getByText('– of 10')).toBeVisible();
    await search.press('Enter');
    await expect(adminPage.getByText('1 of 10')).toBeVisible();
    await expect(row('line 000007770')).toBeInViewport();
    await search.blur();
    await adminPage.keyboard.press('n');
    await expect(adminPage.getByText('2 of 10')).toBeVisible();
    await expect(row('line 000007771').locator('[class*=hit]')).toHaveText('line 00000777');
    await expect(log.locator('[data-current]')).toHaveCount(1);
    await adminPage.keyboard.press('N');
    await adminPage.keyboard.press('N');
    await expect(adminPage.getByText('10 of 10')).toBeVisible();
    await expect(row('line 000007779')).toBeInViewport();
    // What is around it was loaded with it; what is beyond is said, and comes when one goes there.
    await expect(row('line 000007785')).toBeVisible();
    await wheel(100_000);
    await expect(log.getByText(/^Not loaded: the lines after \d\d:\d\d/)).toBeAttached();
    await pill.click();
    await expect(row('line 000120000')).toBeInViewport();
    await expect(search).toHaveValue('line 00000777');
  });

  test('takes a pattern, leaves only what it finds or what it does not, and is in the address', async ({
    adminPage,
    engine,
  }) => {
    const name = await runContainer(engine, '-e', 'N=3000', 'berth-test/lines:1');
    await engine.cli(['wait', name]);
    const { search, row, option, numbers, log } = await openLog(adminPage, name);
    await search.fill('line 0000012[0-3]5 ');
    await expect(adminPage.getByText('No hits')).toBeVisible();
    await option('Regular expression');
    await expect(adminPage.getByText('– of 4')).toBeVisible();
    await search.press('Enter');
    await expect(row('line 000001205').locator('[class*=hit]')).toHaveText('line 000001205 ');
    await option('Show only hits');
    await expect.poll(numbers).toEqual([1205, 1215, 1225, 1235]);
    await adminPage.reload();
    await expect.poll(numbers).toEqual([1205, 1215, 1225, 1235]);
    await option('Lines without it');
    await expect(adminPage.getByText('– of 2,996')).toBeVisible();
    await expect(row('line 000003000')).toBeVisible();
    await option('Lines without it');
    await expect.poll(numbers).toEqual([1205, 1215, 1225, 1235]);
    await row('line 000001215').hover();
    await row('line 000001215').getByRole('button', { name: 'What to do with this line' }).click();
    await adminPage.getByRole('menuitem', { name: 'Show the lines around it' }).click();
    await expect(row('line 000001214')).toBeVisible();
    await expect(row('line 000001215')).toBeInViewport();
    await search.fill('(a)\\1');
    await expect(adminPage.getByRole('alert')).toBeVisible();
    await expect(log).toBeVisible();
  });

  test('follows what comes', async ({ adminPage, engine }) => {
    const ticking = 'i=0; while :; do i=$((i+1)); echo "tick $i"; sleep 0.05; done';
    const name = await runContainer(engine, 'berth-test/base:1', 'sh', '-c', ticking);
    const { search, option, numbers } = await openLog(adminPage, name);
    await search.fill('0');
    await option('Show only hits');
    const last = async () => (await numbers()).at(-1) ?? 0;
    await expect.poll(last).toBeGreaterThanOrEqual(30);
    const before = await last();
    await expect.poll(last).toBeGreaterThan(before);
    expect((await numbers()).every((number) => String(number).includes('0'))).toBe(true);
  });

  test('of a level shows its lines alone; each level has its count', async ({ adminPage, engine }) => {
    const script = [
      'for i in 1 2 3 4 5 6 7 8 9 10; do echo "INFO request $i served"; done',
      'echo "WARN cache is cold"',
      'echo \'{"level":"error","msg":"card declined","order":8841}\'',
      'echo "level=error msg=\\"no route\\" host=db" >&2',
    ].join('; ');
    const name = await runScript(engine, script);
    const { level, row, log } = await openLog(adminPage, name);
    await expect(level('Info')).toContainText('10');
    await expect(level('Warn')).toContainText('1');
    await expect(level('Error')).toContainText('2');
    await expect(row('served')).toHaveCount(10);
    await level('Error').click();
    await expect(row('served')).toHaveCount(0);
    await expect(log.locator('[data-level=error]')).toHaveCount(2);
    await level('Warn').click();
    await expect(row('cache is cold')).toBeVisible();
    await adminPage.goBack().catch(() => undefined);
    await openLog(adminPage, name, '?level=warn');
    await expect(logPage(adminPage).level('Warn')).toHaveAttribute('aria-pressed', 'true');
    await expect(row('cache is cold')).toBeVisible();
    await expect(row('card declined')).toHaveCount(0);
  });
});
