import { expect, test } from '../fixtures.ts';
import { expectAccessible } from '../support/axe.ts';
import { commandsIn, openTerminalTab, runIdle } from './terminal-page.ts';

test.describe('terminals side by side', () => {
  test('each keep their own screen, and end one by one', async ({ adminPage, engine }) => {
    const name = await runIdle(engine);
    const { open, type, shows, screen } = await openTerminalTab(adminPage, name);
    await open();
    await type('echo in-$((40+1))\n');
    await shows('in-41');
    await adminPage.getByRole('button', { name: 'New terminal' }).click();
    await expect(adminPage.getByRole('button', { name: 'Open a shell' })).toBeFocused();
    await adminPage.getByRole('textbox', { name: 'Command' }).fill('sh -i');
    await adminPage.getByRole('textbox', { name: 'User' }).fill('0:0');
    await adminPage.keyboard.press('Enter');
    await shows(/[#$]/);
    await type('echo in-$((40+2))\n');
    await shows('in-42');
    const tabs = screen.getByRole('list', { name: 'Terminals of this container' });
    await expect(tabs.getByRole('listitem')).toHaveText(['1ashas root', '2sh -ias 0:0']);
    await expectAccessible(adminPage);
    await adminPage.getByRole('button', { name: 'Fill the window' }).click();
    expect(await screen.boundingBox()).toEqual({ x: 0, y: 0, width: 1440, height: 900 });
    await adminPage.getByRole('button', { name: 'Fill the window' }).click();
    await tabs.getByRole('button', { name: '1 ash' }).click();
    await shows('in-41');
    await type('echo again-$((40+3))\n');
    await shows('again-43');
    await adminPage.getByRole('button', { name: 'End the shell' }).click();
    await shows('in-42');
    await expect.poll(() => commandsIn(engine, name)).toEqual(['sh -i']);
    await adminPage.getByRole('button', { name: 'End the shell' }).click();
    await expect(adminPage.getByRole('button', { name: 'Open a shell' })).toBeVisible();
    await expect.poll(() => commandsIn(engine, name)).toEqual([]);
  });
});
