import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { commandsIn, openTerminalTab, runIdle } from './terminal-page.ts';

test.describe('where a shell meets trouble', () => {
  test('a container without one says so, and takes a command that it has', async ({ adminPage, engine }) => {
    const name = await runIdle(engine, 'berth-test/noshell:1');
    await openTerminalTab(adminPage, name);
    const open = adminPage.getByRole('button', { name: 'Open a shell' });
    await open.click();
    await expect(adminPage.getByText('This container has no shell')).toBeVisible();
    const main = (await engine.cli(['top', name, '-eo', 'pid,args']))
      .trim()
      .split('\n')[1]
      ?.replace(/^\s*\d+\s+/, '');
    await adminPage.getByRole('textbox', { name: 'Command' }).fill(main ?? '');
    await open.click();
    await expect.poll(() => commandsIn(engine, name)).toEqual([main]);
    await adminPage.getByRole('button', { name: 'End the shell' }).click();
    await expect.poll(() => commandsIn(engine, name)).toEqual([]);
  });

  test('a user that the container does not know is told at the field', async ({ adminPage, engine }) => {
    await openTerminalTab(adminPage, await runIdle(engine));
    await adminPage.getByRole('textbox', { name: 'User' }).fill('nobody-here');
    await adminPage.getByRole('button', { name: 'Open a shell' }).click();
    await expect(adminPage.getByText('The container knows no such user.')).toBeVisible();
    await expect(adminPage.getByRole('textbox', { name: 'User' })).toHaveValue('nobody-here');
  });

  test('a container that stops says that it took the shell with it', async ({ adminPage, engine }) => {
    const name = await runIdle(engine);
    const { open } = await openTerminalTab(adminPage, name);
    await open();
    await engine.cli(['stop', '-t', '0', name]);
    await expect(adminPage.getByText('The container stopped, and the shell with it')).toBeVisible();
  });

  test('a link that the container wrote is asked about, and only one of the web', async ({ adminPage, engine }) => {
    const name = await runIdle(engine);
    const { open, type, shows, screen } = await openTerminalTab(adminPage, name);
    await open();
    await type(`clear; printf '\\033]8;;javascript:alert(1)\\033\\\\BAD\\033]8;;\\033\\\\ \\033]52;c;c3RvbGVu\\007'\n`);
    // What was typed is gone once the prompt stands behind what was printed.
    await shows(/^BAD\s+\/ #/);
    await clickAt(adminPage, screen.locator('.xterm-rows').getByText('BAD').last());
    await expect(adminPage.getByRole('dialog')).toHaveCount(0);
    await type(`clear; printf '\\033]8;;https://example.org/x\\033\\\\GOOD\\033]8;;\\033\\\\ '\n`);
    await shows(/^GOOD\s+\/ #/);
    const asked = adminPage.getByText('Open this link?');
    await expect(async () => {
      await clickAt(adminPage, screen.locator('.xterm-rows').getByText('GOOD').last());
      await expect(asked).toBeVisible({ timeout: 1000 });
    }).toPass();
    await expect(adminPage.getByText('https://example.org/x', { exact: true })).toBeVisible();
    await adminPage.getByRole('button', { name: 'Stay here' }).click();
    await type('clear; echo http://example.org/pla""in\n');
    await shows(/^http:\/\/example.org\/plain\s*\/ #/);
    await expect(async () => {
      await clickAt(adminPage, screen.locator('.xterm-rows').getByText('/plain').last());
      await expect(asked).toBeVisible({ timeout: 1000 });
    }).toPass();
    await expect(adminPage.getByRole('dialog')).toContainText('http://example.org/plain');
  });

  test('the keyboard finds its way out', async ({ adminPage, engine }) => {
    const { open, type } = await openTerminalTab(adminPage, await runIdle(engine));
    await open();
    await type('\t');
    await adminPage.keyboard.press('Control+Shift+L');
    await expect(adminPage.getByRole('button', { name: 'End the shell' })).toBeFocused();
  });

  test('a viewer has no Terminal tab', async ({ pageAs, engine }) => {
    const page = await pageAs('viewer');
    await page.goto(`/containers/${await runIdle(engine)}`);
    await expect(page.getByRole('link', { name: 'Logs' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Terminal' })).toHaveCount(0);
    await page.goto(`${new URL(page.url()).pathname}/terminal`);
    await expect(page.getByText('Your role does not allow this.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Open a shell' })).toHaveCount(0);
  });
});

/** The terminal takes the mouse itself, above its words. */
async function clickAt(page: Page, words: Locator): Promise<void> {
  const box = await words.boundingBox();
  if (box === null) throw new Error('They are not there any more');
  const [x, y] = [box.x + 10, box.y + 5];
  // It looks for links when the mouse comes to another line, and the browser tells of one move a frame.
  await page.mouse.move(x, y + 80);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await page.mouse.move(x, y);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await page.mouse.click(x, y);
}
