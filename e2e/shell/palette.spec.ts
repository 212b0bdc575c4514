import type { Page } from '@playwright/test';
import { removeAll, runSleeper, uniqueName } from '../containers/list-page.ts';
import { expect, test } from '../fixtures.ts';
import { expectAccessible } from '../support/axe.ts';
import { openTerminalTab } from '../terminals/terminal-page.ts';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Go to or run' });
const field = (page: Page) => palette(page).getByRole('combobox', { name: 'Go to or run' });
const current = (page: Page) => palette(page).getByRole('option', { selected: true });

/** Opens the palette by its key and types. */
async function ask(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('button', { name: 'Go to or run' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(words);
}

test('a container is found by its name and opened, its log by one more word or by Ctrl Enter', async ({
  adminPage: page,
  engine,
}) => {
  const name = uniqueName('found');
  const id = await runSleeper(engine, name);
  await page.goto('/jobs');
  await expect(page.getByRole('heading', { name: 'Jobs', level: 1 })).toBeVisible();
  await ask(page, name);
  await expect(current(page)).toHaveAccessibleName(new RegExp(`^${name} running`));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/containers/${id.slice(0, 12)}`);
  await ask(page, `${name} log`);
  await expect(current(page)).toContainText(`${name}: Logs`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/logs$/);
  // Used lately, so it is there before a letter is typed.
  await page.goto('/jobs');
  await ask(page, '');
  await expect(palette(page).getByRole('group', { name: 'Lately' })).toContainText(`${name}: Logs`);
  await page.keyboard.type(name);
  await expect(current(page)).toContainText(name);
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/\/logs$/);
  await removeAll(engine, name);
});

test('an act shows its docker command and is done; one that destroys asks first, and the focus comes back', async ({
  adminPage: page,
  engine,
}) => {
  const name = uniqueName('acted');
  await runSleeper(engine, name);
  await page.goto('/jobs');
  const opener = page.getByRole('button', { name: 'Go to or run' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await field(page).fill(`stop ${name}`);
  await expect(current(page)).toContainText(`Stop ${name}`);
  await expect(palette(page)).toContainText(`docker stop ${name}`);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${name} stopped`)).toBeVisible();
  await expect(opener).toBeFocused();
  await ask(page, `remove ${name}`);
  await page.keyboard.press('Enter');
  const asks = page.getByRole('alertdialog');
  await expect(asks.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(asks).toHaveCount(0);
  await expect(opener).toBeFocused();
  expect(await engine.cli(['ps', '-aq', '--filter', `name=${name}`])).not.toBe('');
  await removeAll(engine, name);
});

test('pages and commands are found; what may not be done is not', async ({ pageAs, engine }) => {
  const name = uniqueName('seen');
  await runSleeper(engine, name);
  const page = await pageAs('viewer');
  await page.goto('/');
  await ask(page, `restart ${name}`);
  await expect(palette(page)).toContainText('Nothing matches');
  await field(page).fill('theme dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await ask(page, 'jobs');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/jobs$/);
  await ask(page, 'keys');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Go to or run');
  await removeAll(engine, name);
});

test('it is a combobox to a screen reader, and clean to axe', async ({ adminPage: page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Needs attention' })).toBeVisible();
  await ask(page, 'o');
  await expect(palette(page).getByRole('status')).toContainText(/\d+ results?/);
  const first = await field(page).getAttribute('aria-activedescendant');
  await expect(current(page)).toHaveAttribute('id', first ?? '');
  await page.keyboard.press('ArrowDown');
  await expect(current(page)).not.toHaveAttribute('id', first ?? '');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(palette(page).getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(palette(page)).toHaveCount(0);
});

test('on a phone it opens from the menu', async ({ pageAs }) => {
  const page = await pageAs('admin', { viewport: { width: 390, height: 844 } });
  await page.goto('/jobs');
  await page.getByRole('button', { name: 'Theme and account' }).click();
  await page.getByRole('menuitem', { name: 'Go to or run' }).click();
  await expect(field(page)).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectAccessible(page);
  await palette(page)
    .getByRole('option', { name: /^Overview/ })
    .click();
  await expect(page.getByRole('heading', { name: 'Needs attention' })).toBeVisible();
});

test('in a shell and over a question Ctrl K is not the palette’s', async ({ adminPage: page, engine }) => {
  const name = uniqueName('asked');
  await runSleeper(engine, name);
  await page.goto('/jobs');
  await ask(page, `remove ${name}`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  const terminal = await openTerminalTab(page, name);
  await terminal.open();
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toHaveCount(0);
  await removeAll(engine, name);
});

test('what is typed before it is there is not lost, and is no key of the page', async ({ adminPage: page }) => {
  const held = Promise.withResolvers<void>();
  await page.route('**/palette-host*.js', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto('/containers');
  await expect(page.getByRole('heading', { name: 'Containers', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('?go jobx');
  await page.keyboard.press('Backspace');
  held.resolve();
  await expect(field(page)).toHaveValue('?go job');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(page).toHaveURL(/\/containers$/);
});
