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
      await adminPage.getByRole('button', { name: 'Times and streams' }).click();
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

  test('all of it can be downloaded, or what is filtered, packed and with times', async ({ adminPage, engine }) => {
    const name = await runContainer(engine, '-e', 'N=5000', 'berth-test/lines:1');
    await engine.cli(['wait', name]);
    const { search, row } = await openLog(adminPage, name);
    const menu = adminPage.getByRole('button', { name: 'Download' });
    const download = async (kind: string) => {
      const item = adminPage.getByRole('menuitem', { name: kind, exact: true });
      if (!(await item.isVisible())) await menu.click();
      const [file] = await Promise.all([adminPage.waitForEvent('download'), item.click()]);
      return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
    };
    const plain = await download('The whole log');
    expect(plain.name).toBe(`${name}.log`);
    expect(plain.bytes.toString().split('\n')).toHaveLength(5001);
    await search.fill('line 0000012');
    await expect(adminPage.getByText('– of 100')).toBeVisible();
    await expect(row('line 000005000')).toBeVisible();
    await menu.click();
    await adminPage.getByRole('menuitemcheckbox', { name: 'With times' }).click();
    await adminPage.getByRole('menuitemcheckbox', { name: 'Packed (.gz)' }).click();
    const packed = await download('What is filtered');
    expect(packed.name).toBe(`${name}.log.gz`);
    const lines = gunzipSync(packed.bytes).toString().trimEnd().split('\n');
    expect(lines).toHaveLength(100);
    for (const line of lines) expect(line).toMatch(/^\d{4}-\d\d-\d\dT\S+Z line 0000012\d\d /);
  });
});
