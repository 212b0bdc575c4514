import { type TestEngine, testImages } from '@berth/testbed';
import type { Locator, Page } from '@playwright/test';
import { removeAll, runSleeper, uniqueName } from '../containers/list-page.ts';
import { expect, test } from '../fixtures.ts';
import { expectAccessible } from '../support/axe.ts';

const attention = (page: Page) => page.getByRole('region', { name: 'Needs attention' });
const consumers = (page: Page) => page.getByRole('region', { name: 'Top consumers' });
const changes = (page: Page) => page.getByRole('region', { name: 'Recent changes' });
const lineOf = (region: Locator, name: string) => region.getByRole('listitem').filter({ hasText: name });

/** A container that says why, and ends with an error. */
async function runFailing(engine: TestEngine, name: string): Promise<void> {
  const script =
    'echo starting; echo "ERROR no database" >&2; [ -e /tmp/again ] && exec sleep 1000; touch /tmp/again; exit 3';
  await engine.cli(['run', '-d', '--network', 'none', '--name', name, testImages.base, 'sh', '-c', script]);
}

test('where nothing is wrong, nothing needs anybody', async ({ adminPage: page, engine }) => {
  const all = (await engine.cli(['ps', '-aq'])).split('\n').filter(Boolean);
  if (all.length > 0) await engine.cli(['rm', '-fv', ...all]);
  await page.goto('/');
  await expect(attention(page)).toContainText('Nothing needs you');
  await expect(consumers(page)).toContainText('Nothing runs');
  await expect(page.getByRole('region', { name: 'Host' }).getByRole('slider', { name: 'CPU' })).toBeVisible();
  await expectAccessible(page);
});

test('what failed stands first with its last words, and can be started from there', async ({
  adminPage: page,
  engine,
}) => {
  const name = uniqueName('needy');
  await runFailing(engine, name);
  await page.goto('/');
  const row = lineOf(attention(page), name);
  await expect(row).toContainText('Its command ended with error 3');
  await expect(row).toContainText('ERROR no database');
  await expectAccessible(page);
  await row.getByRole('button', { name: `Start ${name}` }).click();
  await expect(row).toHaveCount(0);
  const line = lineOf(changes(page), name).filter({ hasText: 'You started' });
  await expect(line).toContainText('Berth');
  await removeAll(engine, name);
});

test('a database that is open to the world is told until somebody waves it away, and that is kept', async ({
  adminPage: page,
  engine,
}) => {
  const name = uniqueName('open');
  const words = [
    'run',
    '-d',
    '--stop-signal',
    'KILL',
    '--name',
    name,
    '-p',
    '0:6379',
    testImages.base,
    'sleep',
    '1000',
  ];
  await engine.cli(words);
  await page.goto('/');
  const row = lineOf(attention(page), name);
  await expect(row).toContainText('Redis is open on every address');
  await row.getByRole('button', { name: `Ignore: ${name}` }).click();
  await expect(row).toHaveCount(0);
  await page.reload();
  await attention(page).getByRole('button', { name: '1 ignored' }).click();
  await row.getByRole('button', { name: `Heed again: ${name}` }).click();
  await expect(attention(page).getByRole('button', { name: 'ignored' })).toHaveCount(0);
  await expect(row).toBeVisible();
  await removeAll(engine, name);
});

test('what happens past Berth is told as such, and whoever may not read the audit sees no name', async ({
  adminPage: page,
  pageAs,
  engine,
  berth,
}) => {
  const name = uniqueName('told');
  await runSleeper(engine, name);
  await page.goto('/');
  await engine.cli(['exec', name, 'echo', 'hello']);
  await expect(lineOf(changes(page), name).filter({ hasText: 'ran a command' })).toContainText('Someone outside Berth');
  const operator = await pageAs('operator');
  await operator.goto('/');
  const [cookie = ''] = [await berth.signIn('admin')];
  const headers = { cookie, 'x-requested-with': 'berth', origin: berth.url };
  await fetch(`${berth.url}/api/v1/containers/${name}/pause`, { method: 'POST', headers });
  await expect(lineOf(changes(operator), name).filter({ hasText: 'paused' })).toContainText('Someone in Berth');
  await expect(lineOf(changes(page), name).filter({ hasText: 'paused' })).toContainText('You');
  await removeAll(engine, name);
});

test('the greatest consumers are ranked, and the counts lead into the list', async ({ adminPage: page, engine }) => {
  const [busy, calm] = [uniqueName('busy'), uniqueName('calm')];
  await runSleeper(engine, calm);
  await engine.cli([
    'run',
    '-d',
    '--network',
    'none',
    '--cpus',
    '0.5',
    '--stop-signal',
    'KILL',
    '--name',
    busy,
    testImages.burner,
  ]);
  await page.goto('/');
  await expect(consumers(page).getByRole('listitem').first()).toContainText(busy);
  await consumers(page).getByRole('radio', { name: 'CPU' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(consumers(page).getByRole('radio', { name: 'Memory' })).toBeChecked();
  await expect(lineOf(consumers(page), calm)).toContainText(/kB|MB/);
  await page
    .getByRole('navigation', { name: 'Containers by state' })
    .getByRole('link', { name: /running/ })
    .click();
  await expect(page).toHaveURL(/\/containers\?show=running/);
  await removeAll(engine, busy, calm);
});

test('on a phone it is one column, and the bar at the bottom leads on', async ({ pageAs, engine }) => {
  const name = uniqueName('phone');
  await runFailing(engine, name);
  const page = await pageAs('viewer', { viewport: { width: 390, height: 844 } });
  await page.goto('/');
  await expect(lineOf(attention(page), name)).toContainText('error 3');
  await expect(attention(page).getByRole('button', { name: `Start ${name}` })).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectAccessible(page);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Jobs' }).click();
  await expect(page).toHaveURL(/\/jobs$/);
  await removeAll(engine, name);
});
