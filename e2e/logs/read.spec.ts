import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '../fixtures.ts';
import { expectAccessible } from '../support/axe.ts';
import { openLog, runContainer } from './log-page.ts';

test.describe('reading a log', () => {
  test('colours are kept, stderr is told apart, and nothing else of a terminal gets through', async ({
    adminPage,
    engine,
  }) => {
    const name = await runContainer(engine, 'berth-test/hostile:1');
    const { log, row } = await openLog(adminPage, name);
    await expect(row('<script>alert("log")</script>')).toBeVisible();
    await expect(log.locator('script, img, a')).toHaveCount(0);
    await expect(row('after the title')).not.toContainText('stolen');
    await expect(row('click me')).not.toContainText('javascript');
    await expect(row('after the cursor')).toBeVisible();
    await expect(row('red without an end').locator('span').filter({ hasText: 'red without' }).last()).toHaveAttribute(
      'style',
      /--b-ansi-1/,
    );
    await expect(row('bidi:')).toContainText('U+202E');
    await expect(row('nul:')).toContainText('␀');
    await expect(row('carriage return')).not.toContainText('overwritten');
    await expect(row('stderr <b>bold</b>').getByTitle('Standard error')).toHaveText('err');
    await expect(adminPage).not.toHaveTitle(/stolen/);
    await expectAccessible(adminPage);
  });

  test('a search counts its hits, goes from one to the next, and takes in what comes', async ({
    adminPage,
    engine,
  }) => {
    const name = await runContainer(engine, '-e', 'N=3000', 'berth-test/lines:1');
    await engine.cli(['wait', name]);
    const { search, row } = await openLog(adminPage, name);
    await expect(row('line 000003000')).toBeVisible();
    await adminPage.keyboard.press('/');
    await expect(search).toBeFocused();
    await search.fill('LINE 00000255');
    await expect(adminPage.getByText('– of 10')).toBeVisible();
    await search.press('Enter');
    await expect(adminPage.getByText('1 of 10')).toBeVisible();
    await expect(row('line 000002550')).toBeInViewport();
    await search.press('Escape');
    await search.fill('000002777');
    await search.press('Enter');
    await search.blur();
    await expect(row('line 000002777').locator('[class*=hit]')).toHaveText('000002777');
    await adminPage.getByRole('button', { name: 'Match case' }).click();
    await search.fill('LINE');
    await expect(adminPage.getByText('No hits')).toBeVisible();
  });

  test('times are local, of UTC, since, or none; long lines wrap or do not', async ({ adminPage, engine }) => {
    const words = `sh -c 'echo ${'word '.repeat(200)}; sleep 100'`;
    const name = await runContainer(engine, 'berth-test/base:1', 'sh', '-c', words);
    const { row, log } = await openLog(adminPage, name);
    const line = row('word word').first();
    const time = line.locator('time');
    const instant = await time.getAttribute('datetime');
    const utc = instant?.slice(11, 19) ?? '';
    const local = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: 'Europe/Berlin' });
    await expect(time).toContainText(local.format(new Date(instant ?? '')));
    const choose = async (mode: string) => {
      await adminPage.getByRole('button', { name: 'Times' }).click();
      await adminPage.getByRole('menuitemradio', { name: mode }).click();
    };
    await choose('UTC');
    await expect(time).toContainText(utc);
    await choose('Time since');
    await expect(time).toContainText('ago');
    await choose('No times');
    await expect(time).toHaveCount(0);
    const height = async () => (await line.boundingBox())?.height ?? 0;
    await expect.poll(height).toBeGreaterThan(40);
    await log.click();
    await adminPage.keyboard.press('w');
    await expect.poll(height).toBe(20);
    await adminPage.keyboard.press('w');
    await choose('Local time');
  });

  test('the whole log can be downloaded, packed and with times', async ({ adminPage, engine }) => {
    const name = await runContainer(engine, '-e', 'N=5000', 'berth-test/lines:1');
    await engine.cli(['wait', name]);
    await openLog(adminPage, name);
    const download = async (kind: string) => {
      await adminPage.getByRole('button', { name: 'Download the whole log' }).click();
      const [file] = await Promise.all([
        adminPage.waitForEvent('download'),
        adminPage.getByRole('menuitem', { name: kind, exact: true }).click(),
      ]);
      return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
    };
    const plain = await download('As it is');
    expect(plain.name).toBe(`${name}.log`);
    expect(plain.bytes.toString().split('\n')).toHaveLength(5001);
    const packed = await download('With times, packed (.gz)');
    expect(packed.name).toBe(`${name}.log.gz`);
    expect(gunzipSync(packed.bytes).toString()).toMatch(/^\d{4}-\d\d-\d\dT\S+Z line 000000001 /);
  });
});
