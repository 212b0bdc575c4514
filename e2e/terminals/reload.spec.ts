import { expect, test } from '../fixtures.ts';
import { commandsIn, openTerminalTab, runIdle } from './terminal-page.ts';

test.describe('after a reload', () => {
  test('the same shells are there, with their screens, a full-screen program’s too', async ({ adminPage, engine }) => {
    const name = await runIdle(engine);
    const { open, type, shows, rows, screen } = await openTerminalTab(adminPage, name);
    await open();
    await type('mark=here; echo in-$((40+1))\n');
    await shows('in-41');
    await adminPage.getByRole('button', { name: 'New terminal' }).click();
    await adminPage.keyboard.press('Enter');
    await shows(/[#$]/);
    await type('echo above-$((40+2)); printf "%s\\n" one two > /tmp/file; vi /tmp/file\n');
    await shows(/two~/);
    const before = await rows.textContent();
    const running = await commandsIn(engine, name);

    await adminPage.reload();
    await shows(/two~/);
    expect(await rows.textContent()).toBe(before);
    await type(':q!\n');
    await shows('above-42');
    await screen.getByRole('button', { name: '1 ash' }).click();
    await shows('in-41');
    await type('echo still-$mark\n');
    await shows('still-here');
    expect(running).toContain('vi /tmp/file');
    await expect.poll(() => commandsIn(engine, name)).toEqual(running.filter((command) => !command.startsWith('vi')));
  });

  test('another tab of the browser takes none of them', async ({ adminPage, engine }) => {
    const name = await runIdle(engine);
    const { open, type, shows } = await openTerminalTab(adminPage, name);
    await open();
    await type('echo in-$((40+1))\n');
    await shows('in-41');
    const other = await adminPage.context().newPage();
    await openTerminalTab(other, name);
    await other.close();
    await type('echo still-$((40+2))\n');
    await shows('still-42');
  });
});
