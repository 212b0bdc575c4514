import { expect, test } from '../fixtures.ts';
import { expectAccessible } from '../support/axe.ts';
import { commandsIn, openTerminalTab, runIdle } from './terminal-page.ts';

test.describe('a shell in the page', () => {
  test('opens, takes keys, follows the size of the window, and tells its exit code', async ({ adminPage, engine }) => {
    const name = await runIdle(engine);
    const { open, type, shows, screen } = await openTerminalTab(adminPage, name);
    await expectAccessible(adminPage);
    await open();
    await expectAccessible(adminPage);
    await expect(screen.getByRole('list', { name: 'Terminals of this container' })).toContainText('ashas root');
    await type('echo sum-$((40+2))\n');
    await shows('sum-42');
    const size = async () => (await screen.locator('footer').textContent())?.match(/(\d+) × (\d+)/)?.slice(1) ?? [];
    const [cols, rows] = await size();
    await type('stty size\n');
    await shows(`${rows} ${cols}`);
    await adminPage.setViewportSize({ width: 1100, height: 600 });
    await expect.poll(async () => Number((await size())[0])).toBeLessThan(Number(cols));
    const [fewer, less] = await size();
    await expect(async () => {
      await type('stty size\n');
      await shows(`${less} ${fewer}`);
    }).toPass();
    await type('exit 5\n');
    await expect(adminPage.getByText('The shell ended, exit 5')).toBeVisible();
    await adminPage.getByRole('button', { name: 'Open again' }).click();
    await shows(/[#$]/);
    await adminPage.getByRole('button', { name: 'End the shell' }).click();
    await expect.poll(() => commandsIn(engine, name)).toEqual([]);
  });

  test('is the same when one comes back from another tab of the page', async ({ adminPage, engine }) => {
    const name = await runIdle(engine);
    const { open, type, shows } = await openTerminalTab(adminPage, name);
    await open();
    await type('mark=here; echo first-$((1+1))\n');
    await shows('first-2');
    await adminPage.getByRole('link', { name: 'Logs' }).click();
    await expect(adminPage.getByRole('region', { name: 'Log', exact: true })).toBeVisible();
    await adminPage.getByRole('link', { name: 'Terminal' }).click();
    await shows('first-2');
    await type('echo again-$mark\n');
    await shows('again-here');
  });

  test('survives a short loss of the connection', async ({ adminPage, engine }) => {
    const name = await runIdle(engine);
    const { open, type, shows } = await openTerminalTab(adminPage, name);
    let cut = (): Promise<void> => Promise.resolve();
    await adminPage.routeWebSocket(/\/terminals\/.*\/stream/, (socket) => {
      const server = socket.connectToServer();
      cut = async () => {
        await server.close({ code: 4000 });
        await socket.close({ code: 4000 });
      };
    });
    await open();
    await type('n=0; while [ $n -lt 60 ]; do n=$((n+1)); echo row-$n-; sleep 0.1; done; read word; echo got-$word\n');
    await shows('row-5-');
    await cut();
    await type('typed\n');
    await shows('row-60-');
    const text = (await adminPage.locator('.xterm-rows').textContent()) ?? '';
    await shows('got-typed');
    const rows = [...text.matchAll(/row-(\d+)-/g)].map((hit) => Number(hit[1]));
    expect(rows).toEqual(rows.map((_, i) => (rows[0] ?? 0) + i));
  });

  test('ends on the engine when its browser tab is closed', async ({ pageAs, engine }) => {
    test.setTimeout(150_000);
    const name = await runIdle(engine);
    const page = await pageAs('operator');
    const { open, type } = await openTerminalTab(page, name);
    await open();
    await type('sleep 4321\n');
    await expect.poll(() => commandsIn(engine, name)).toContain('sleep 4321');
    await page.close();
    await expect.poll(() => commandsIn(engine, name), { timeout: 90_000, intervals: [2000] }).toEqual([]);
  });
});
