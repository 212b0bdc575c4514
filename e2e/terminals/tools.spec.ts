/// <reference lib="dom" />
import { expect, test } from '../fixtures.ts';
import { expectAccessible } from '../support/axe.ts';
import { openTerminalTab, runIdle } from './terminal-page.ts';

test.describe('the terminal itself', () => {
  test('finds words in what it holds, and counts them', async ({ adminPage, engine }) => {
    const { open, type, shows } = await openTerminalTab(adminPage, await runIdle(engine));
    await open();
    await type('for n in 1 2 3 4 5 6 7 8 9; do echo need-$n Need-$n; done; echo do""ne\n');
    await shows('done');
    await adminPage.keyboard.press('Control+Shift+F');
    const field = adminPage.getByRole('textbox', { name: 'Find in the terminal' });
    await expect(field).toBeFocused();
    const count = adminPage.getByRole('search').getByRole('status');
    await type('need-[1-4]');
    await expect(count).toHaveText('nothing');
    await adminPage.getByRole('button', { name: 'Regular expression' }).click();
    await expect(count).toHaveText('8 of 8');
    await adminPage.getByRole('button', { name: 'Match case' }).click();
    await expect(count).toHaveText('4 of 4');
    await field.press('Enter');
    await expect(count).toHaveText('3 of 4');
    await field.press('Shift+Enter');
    await expect(count).toHaveText('4 of 4');
    await expectAccessible(adminPage);
    await field.fill('need-[');
    await expect(count).toHaveText('no pattern');
    await field.press('Escape');
    await type('echo back-$((40+2))\n');
    await shows('back-42');
  });

  test('keeps what is selected while output comes, and Ctrl C copies it', async ({ adminPage, engine }) => {
    const { open, type, shows, rows } = await openTerminalTab(adminPage, await runIdle(engine));
    await open();
    await adminPage.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await type('clear; echo chosen; for n in 1 2 3 4 5 6 7 8 9; do sleep 0.2; echo tick-$n; done\n');
    await shows('tick-1');
    const word = await rows.getByText('chosen', { exact: true }).boundingBox();
    await adminPage.mouse.dblclick((word?.x ?? 0) + 12, (word?.y ?? 0) + 8);
    await shows('tick-9');
    await adminPage.keyboard.press('Control+c');
    await expect.poll(() => adminPage.evaluate(() => navigator.clipboard.readText())).toBe('chosen');
  });

  test('follows the theme at once, and can stay dark', async ({ adminPage, engine }) => {
    await adminPage.emulateMedia({ colorScheme: 'light' });
    const { open, screen } = await openTerminalTab(adminPage, await runIdle(engine));
    await open();
    const face = screen.locator('.xterm-scrollable-element');
    const [light, dark] = ['rgb(249, 251, 251)', 'rgb(8, 12, 13)'];
    await expect(face).toHaveCSS('background-color', light);
    await adminPage.emulateMedia({ colorScheme: 'dark' });
    await expect(face).toHaveCSS('background-color', dark);
    await adminPage.emulateMedia({ colorScheme: 'light' });
    await expect(face).toHaveCSS('background-color', light);
    await adminPage.getByRole('button', { name: 'Terminal menu' }).click();
    await adminPage.getByRole('menuitemcheckbox', { name: 'Always dark' }).click();
    await expect(face).toHaveCSS('background-color', dark);
  });

  test('is drawn by the graphics card, and as text where that is lost or not wished', async ({ adminPage, engine }) => {
    // The tests' Chromium draws WebGL by its processor, which Berth leaves alone: here it says that it has a card.
    await adminPage.addInitScript(() => {
      const asked = WebGL2RenderingContext.prototype.getParameter;
      const unmasked = 0x9246;
      WebGL2RenderingContext.prototype.getParameter = function (this: WebGL2RenderingContext, name: number) {
        return name === unmasked ? 'A card' : asked.call(this, name);
      };
    });
    const { type, shows, screen } = await openTerminalTab(adminPage, await runIdle(engine));
    await adminPage.getByRole('button', { name: 'Open a shell' }).click();
    const drawn = screen.locator('[data-renderer]');
    await expect(drawn).toHaveAttribute('data-renderer', 'webgl');
    await expect(screen.locator('footer')).toContainText(/\d+ × \d+/);
    await expect(screen.getByRole('textbox', { name: 'Terminal input' })).toBeFocused();
    await type('echo by-$((40+2))\n');
    await screen.locator('.xterm-screen canvas').evaluateAll((all) => {
      for (const canvas of all) {
        if (canvas instanceof HTMLCanvasElement)
          canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
      }
    });
    await expect(drawn).toHaveAttribute('data-renderer', 'dom');
    await shows('by-42');
    await adminPage.getByRole('button', { name: 'Terminal menu' }).click();
    const gpu = adminPage.getByRole('menuitemcheckbox', { name: 'Draw with the graphics card' });
    await gpu.click();
    await gpu.click();
    await expect(drawn).toHaveAttribute('data-renderer', 'webgl');
    await gpu.click();
    await expect(drawn).toHaveAttribute('data-renderer', 'dom');
  });
});
