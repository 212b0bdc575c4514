import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures.ts';
import { expectAccessible } from '../support/axe.ts';
import { removeAll, runSleeper, uniqueName } from './list-page.ts';

const words = ['-e', 'PATH=/bin:/opt', '-e', 'MODE=fast', '--label', 'colour=verdigris', '--label', 'a.b/c=odd'];

test('the tree is searched in keys and values, and the address keeps it', async ({ adminPage: page, engine }) => {
  const name = uniqueName('find');
  await runSleeper(engine, name, ...words);
  await page.goto(`/containers/${name}/inspect?find=verdigris`);
  const tree = page.getByRole('tree', { name: 'Inspect' });
  const field = page.getByLabel('key or value');
  await expect(tree.getByRole('treeitem', { name: 'colour verdigris' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '1 of 1' })).toBeVisible();
  await field.fill('mode');
  await expect(page).toHaveURL(/find=mode/);
  await expect(page.getByText(/^1 of /)).toBeVisible();
  await field.press('Enter');
  await field.press('Shift+Enter');
  await expect(tree.getByRole('treeitem', { selected: true })).toContainText(/mode/i);
  await field.fill('no such thing');
  await expect(page.getByText('no hit')).toBeVisible();
  await page.getByRole('radiogroup', { name: 'How it is shown' }).getByText('Raw').click();
  await field.fill('verdigris');
  await expect(page.getByRole('region', { name: 'Raw' }).getByText('"colour": "verdigris"')).toBeInViewport();
  await page.reload();
  await expect(page.getByRole('region', { name: 'Raw' })).toBeVisible();
  await expect(field).toHaveValue('verdigris');
  await removeAll(engine, name);
});

test('what differs from the image is marked, and can be looked at alone', async ({ adminPage: page, engine }) => {
  const name = uniqueName('differs');
  await runSleeper(engine, name, ...words);
  await page.goto(`/containers/${name}/inspect`);
  const tree = page.getByRole('tree', { name: 'Inspect' });
  await page.getByRole('button', { name: /^\d+ differences$/ }).click();
  await expect(page).toHaveURL(/only=differences/);
  await expect(tree.getByRole('treeitem').filter({ hasText: 'MODE=fast' })).toContainText('A');
  const changed = tree.getByRole('treeitem').filter({ hasText: 'PATH=/bin:/opt' });
  await expect(changed).toContainText('C');
  await expect(changed).toContainText('image: ');
  await expect(tree.getByRole('treeitem', { name: 'HostConfig' })).toHaveCount(0);
  await expectAccessible(page);
  await removeAll(engine, name);
});

test('the tree is operated by keyboard, and gives its paths as docker words', async ({ pageAs, engine }) => {
  const name = uniqueName('keys');
  await runSleeper(engine, name, ...words);
  const page = await pageAs('admin', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(`/containers/${name}/inspect`);
  const tree = page.getByRole('tree', { name: 'Inspect' });
  const selected = tree.getByRole('treeitem', { selected: true });
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await tree.focus();
  await page.keyboard.press('ArrowDown');
  await expect(selected).toContainText('Id');
  await page.getByRole('button', { name: 'Fold all' }).click();
  await tree.focus();
  await page.keyboard.press('End');
  await expect(selected).toContainText('NetworkSettings');
  await page.keyboard.press('ArrowRight');
  await expect(selected).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(selected).toHaveAttribute('aria-level', '2');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(selected).toHaveAttribute('aria-expanded', 'false');

  await page.getByLabel('key or value').fill('odd');
  const foot = page.getByRole('region', { name: 'The chosen value' });
  await expect(foot).toContainText('.Config.Labels["a.b/c"]');
  await foot.getByRole('button', { name: 'Copy path' }).click();
  await expect.poll(clipboard).toBe('.Config.Labels["a.b/c"]');
  await foot.getByRole('button', { name: 'Copy value' }).click();
  await expect.poll(clipboard).toBe('odd');
  await foot.getByRole('button', { name: 'Copy docker inspect' }).click();
  await expect.poll(clipboard).toBe(`docker inspect -f '{{index .Config.Labels "a.b/c"}}' ${name}`);
  expect((await engine.cli(['inspect', '-f', '{{index .Config.Labels "a.b/c"}}', name])).trim()).toBe('odd');

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download JSON' }).click();
  const file = await (await saved).path();
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ Name: `/${name}` });
  await removeAll(engine, name);
});

test('a huge inspect stays a few rows on the page, and a long value opens over several lines', async ({
  adminPage: page,
  engine,
}) => {
  const name = uniqueName('huge');
  const many = Array.from({ length: 1500 }, (_, n) => ['--label', `huge.${n}=value ${n}`]).flat();
  await runSleeper(engine, name, ...many, '-e', `LONG=${'word '.repeat(200)}`);
  await page.goto(`/containers/${name}/inspect`);
  const tree = page.getByRole('tree', { name: 'Inspect' });
  await page.getByRole('button', { name: 'Open all' }).click();
  await expect.poll(() => tree.getByRole('treeitem').count()).toBeLessThan(120);
  await page.getByLabel('key or value').fill('LONG=');
  const long = tree.getByRole('treeitem', { selected: true });
  const height = async () => (await long.boundingBox())?.height ?? 0;
  expect(await height()).toBeLessThan(30);
  await tree.focus();
  await page.keyboard.press('Enter');
  await expect.poll(height).toBeGreaterThan(60);
  await page.getByLabel('key or value').fill('huge.1499');
  await expect(tree.getByRole('treeitem', { name: 'huge.1499' })).toBeInViewport();
  await removeAll(engine, name);
});
