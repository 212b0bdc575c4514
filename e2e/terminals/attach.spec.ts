import { expect, test } from '../fixtures.ts';
import { expectAccessible } from '../support/axe.ts';
import { openTerminalTab, runIdle } from './terminal-page.ts';

test.describe('attached to the main process', () => {
  test('one types into it, leaves it running, comes back, and starts it again', async ({ adminPage: page, engine }) => {
    const id = await engine.cli(['run', '-dit', '--network', 'none', 'berth-test/base:1', 'sh']);
    const name = id.trim();
    const state = () => engine.cli(['inspect', '-f', '{{.State.Status}}', name]);
    const { type, shows, screen } = await openTerminalTab(page, name.slice(0, 12));
    await page.getByRole('radio', { name: 'Attach to the main process' }).check();
    await expect(screen).toContainText(/docker attach/);
    await page.getByRole('button', { name: 'Attach', exact: true }).click();
    await expect(screen).toContainText('Ctrl C too: it may end');
    await type('\n');
    await shows(/#/);
    await type('echo main-$((40+2))\n');
    await shows('main-42');
    await expectAccessible(page);
    await page.keyboard.press('Control+p');
    await page.keyboard.press('Control+q');
    await expect(screen).toContainText('Detached. The container runs on');
    expect(await state()).toContain('running');
    await page.getByRole('button', { name: 'Attach again' }).click();
    await shows('main-42');
    await page.getByRole('button', { name: 'Detach' }).last().click();
    await expect(screen).toContainText('Detached. The container runs on');
    expect(await state()).toContain('running');
    await page.getByRole('button', { name: 'Attach again' }).click();
    await shows('main-42');
    await type('exit\n');
    await expect(screen).toContainText('The main process ended, exit 0.');
    await page.getByRole('button', { name: 'Start and attach' }).click();
    await shows(/#/);
    await type('echo again-$((40+3))\n');
    await shows('again-43');
  });

  test('one without a terminal takes lines, one without input is watched', async ({ adminPage: page, engine }) => {
    // Made to be attached to, its input ends with that of whoever is.
    const lines = (await engine.cli(['create', '-i', '--network', 'none', 'berth-test/base:1', 'cat'])).trim();
    await engine.cli(['start', lines]);
    const { shows, screen } = await openTerminalTab(page, lines.slice(0, 12));
    await page.getByRole('radio', { name: 'Attach to the main process' }).check();
    await page.getByRole('button', { name: 'Attach', exact: true }).click();
    await page.getByRole('textbox', { name: 'A line for the main process' }).fill('to and fro');
    await page.keyboard.press('Enter');
    await shows('to and fro');
    await expect.poll(() => engine.cli(['logs', lines])).toBe('to and fro\n');
    await page.getByRole('button', { name: 'End of input' }).click();
    await expect(screen).toContainText('The main process ended, exit 0.');
    await openTerminalTab(page, await runIdle(engine));
    await page.getByRole('radio', { name: 'Attach to the main process' }).check();
    await page.getByRole('button', { name: 'Attach', exact: true }).click();
    await expect(screen).toContainText('You watch the main process');
  });

  test('a lone Ctrl P in a shell reaches it at once', async ({ adminPage: page, engine }) => {
    const { open, type, shows } = await openTerminalTab(page, await runIdle(engine));
    await open();
    await type('stty raw -echo; echo rea""dy; head -c 1 | od -b; stty sane\n');
    await shows('ready');
    await page.keyboard.press('Control+p');
    await shows('0000000 020');
  });
});
