/// <reference lib="dom" />
import { hostPort } from './fleet.ts';
import { expect, rowOf, test } from './guide.ts';
import { picturing } from './picture.ts';

test('the list says of each container what it does, and what went wrong', async ({ jonas: page, berth, picture }) => {
  test.setTimeout(300_000);
  await page.goto('/containers');
  await expect(rowOf(page, 'shop-web-1')).toContainText('Running');
  await expect(rowOf(page, 'shop-search-1')).toContainText('Unhealthy');
  await expect(rowOf(page, 'shop-mailer-1')).toContainText('Restarting');
  await expect(rowOf(page, 'ci-buildkit-1')).toContainText('Starting');
  await expect(rowOf(page, 'ci-runner-3')).toContainText('Paused');
  await expect(rowOf(page, 'ci-runner-2')).toContainText('Out of memory');
  const web = page.getByRole('link', { name: new RegExp(`^${hostPort(8080)}`) });
  await expect(web).toHaveAttribute('href', `http://${new URL(berth.url).hostname}:${hostPort(8080)}/`);
  await page.getByRole('row', { name: /^(Expand|Collapse) watch/ }).click();
  await expect(rowOf(page, 'watch-loki-1')).toHaveCount(0);
  // The curves need some minutes to be worth a picture.
  if (picturing) await expect(rowOf(page, 'shop-web-1')).toContainText(/[3-9] m/, { timeout: 240_000 });
  await expect(rowOf(page, 'shop-mailer-1')).toContainText('Crash loop', { timeout: 30_000 });
  for (const name of ['shop-web-1', 'shop-web-2', 'shop-worker-1']) {
    await page.getByRole('checkbox', { name: `Select ${name}` }).click();
  }
  await expect(page.getByText('3 selected')).toBeVisible();
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await rowOf(page, 'video-sfu-1').hover();
  await picture(page, 'containers');
});

test('a filter is made from what is typed', async ({ jonas: page, picture }) => {
  await page.goto('/containers');
  const field = page.getByLabel('Filter the containers');
  await field.fill('stack:shop,ci ');
  await field.fill('!label:tier=ephemeral ');
  await expect(rowOf(page, 'ci-runner-1')).toHaveCount(0);
  await field.fill('state:');
  await expect(page.getByRole('option', { name: /unhealthy/ })).toBeVisible();
  await picture(page, 'containers-filter');
  await field.fill('shop web');
  await expect(rowOf(page, 'shop-web-1')).toBeVisible();
  await expect(rowOf(page, 'shop-redis-1')).toHaveCount(0);
});

test('the list is as good in the dark, and on a phone', async ({ jonas: page, picture }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/containers');
  await rowOf(page, 'shop-api-1').hover();
  await page.getByRole('button', { name: 'More for shop-api-1' }).click();
  await expect(page.getByRole('menuitem', { name: 'Kill with a signal…' })).toBeVisible();
  if (picturing) await expect(rowOf(page, 'shop-api-1').getByText('%')).toBeVisible();
  await picture(page, 'containers-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/containers');
  await expect(page.getByRole('link', { name: 'shop-web-1' })).toBeVisible();
  await picture(page, 'containers-phone');
});

test('before a container is removed, what is lost is said', async ({ jonas: page, picture }) => {
  await page.goto('/containers');
  await rowOf(page, 'shop-api-1').hover();
  await page.getByRole('button', { name: 'More for shop-api-1' }).click();
  await page.getByRole('menuitem', { name: 'Remove…' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('anonymous volume at /var/cache/api');
  await dialog.getByLabel('Kill it first').check();
  await expect(dialog).toContainText('docker rm --force');
  await picture(page, 'container-remove');
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await expect(rowOf(page, 'shop-api-1')).toBeVisible();
});

test('the page of a container says how it was made', async ({ jonas: page, picture }) => {
  await page.goto('/containers/shop-api-1');
  const command = page.getByRole('region', { name: 'The same container as a docker run command' });
  await expect(command).toContainText('--memory 256m');
  await expect(page.getByText('not-a-real-one')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Ports' })).toContainText('this machine only');
  await picture(page, 'container-overview');
});

test('what differs from the image is looked at alone', async ({ jonas: page, picture }) => {
  await page.setViewportSize({ width: 1440, height: 640 });
  await page.goto('/containers/shop-api-1/inspect?only=differences');
  const tree = page.getByRole('tree', { name: 'Inspect' });
  await expect(tree.getByRole('treeitem').filter({ hasText: 'com.docker.compose.project' }).first()).toBeVisible();
  await picture(page, 'container-inspect');
});

test('a terminal stands beside the charts', async ({ jonas: page, picture }) => {
  await page.goto('/containers/shop-api-1/terminal?split=stats');
  await page.getByRole('button', { name: 'Open a shell' }).click();
  await expect(page.getByRole('region', { name: 'Stats, beside' })).toContainText('Memory');
  await picture(page, 'container-split');
});

test('a log is followed and searched', async ({ jonas: page, picture }) => {
  await page.setViewportSize({ width: 1440, height: 640 });
  await page.goto('/containers/shop-api-1/logs');
  const log = page.getByRole('region', { name: 'Log', exact: true });
  await expect(log.locator('[data-row]').filter({ hasText: 'card declined' }).first()).toBeAttached();
  await expect(page.getByTitle('Follow')).toContainText('Live');
  const search = page.getByRole('textbox', { name: 'Search the whole log' });
  await search.fill('declined');
  await search.press('Enter');
  await expect(page.getByText(/^\d+ of \d+$/)).toBeVisible();
  await picture(page, 'logs');
});

test('one attaches to a main process', async ({ jonas: page, picture }) => {
  await page.setViewportSize({ width: 1440, height: 640 });
  await page.goto('/containers/shop-api-1/terminal');
  await page.getByRole('radio', { name: 'Attach to the main process' }).check();
  await page.getByRole('button', { name: 'Attach', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Detach' }).last()).toBeVisible();
  await picture(page, 'attach');
  await page.getByRole('button', { name: 'Detach' }).first().click();
});

test('a shell opens in the page', async ({ jonas: page, picture }) => {
  await page.setViewportSize({ width: 1440, height: 640 });
  await page.goto('/containers/shop-api-1/terminal');
  await page.getByRole('button', { name: 'Open a shell' }).click();
  const rows = page.getByRole('region', { name: 'Terminal' }).locator('.xterm-rows');
  await expect(rows).toContainText(/[#$]/);
  await page.keyboard.type('ps\n');
  await expect(rows).toContainText('COMMAND');
  await page.keyboard.type('ls -lh /tmp\n');
  await expect(rows).toContainText('upload');
  await picture(page, 'terminal');
  await page.getByRole('button', { name: 'End the shell' }).click();
  await expect(page.getByRole('button', { name: 'Open a shell' })).toBeVisible();
});

test('the overview says what needs somebody, and one field leads everywhere', async ({
  jonas: page,
  engine,
  picture,
}) => {
  test.setTimeout(400_000);
  await page.goto('/');
  const attention = page.getByRole('region', { name: 'Needs attention' });
  for (const name of ['ci-runner-2', 'shop-mailer-1', 'shop-search-1', 'backup', 'shop-redis-1'])
    await expect(attention.getByRole('listitem').filter({ hasText: name })).toBeVisible();
  await expect(attention).toContainText('FATAL ERROR: Reached heap limit');
  // The curves need some minutes to be worth a picture.
  const since = Date.now();
  if (picturing) await expect.poll(() => Date.now() - since, { timeout: 240_000 }).toBeGreaterThan(200_000);
  await engine.cli(['exec', 'shop-postgres-1', 'true']);
  const changes = page.getByRole('region', { name: 'Recent changes' });
  await expect(changes.getByRole('listitem').first()).toBeVisible();
  await expect(changes.getByText('ran a command in').first()).toBeVisible();
  await picture(page, 'overview');
  await page.getByRole('button', { name: 'Go to or run' }).click();
  await page.keyboard.type('re api');
  await expect(page.getByRole('option', { selected: true })).toContainText('Restart shop-api-1');
  await picture(page, 'palette');
});
