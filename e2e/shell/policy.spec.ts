import { expect, test } from '../fixtures.ts';
import { openTerminalTab, runIdle } from '../terminals/terminal-page.ts';

test('no page breaks the content security policy, hostile containers included', async ({ adminPage: page, engine }) => {
  const broken: string[] = [];
  await page.exposeFunction('berthTestBroken', (what: string) => broken.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, 'berthTestBroken');
      if (typeof report === 'function') report(`${location.pathname} ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  const hostile = (await engine.cli(['run', '-d', '--network', 'none', 'berth-test/hostile:1'])).trim().slice(0, 12);
  const idle = await runIdle(engine);
  await page.goto('/containers');
  await expect(page.getByRole('link', { name: idle, exact: true })).toBeVisible();
  for (const [path, seen] of [
    [`/containers/${hostile}`, 'Environment'],
    [`/containers/${hostile}/inspect`, 'HostConfig'],
    [`/containers/${hostile}/logs`, 'after the title'],
    ['/containers/run', 'What Run does'],
    ['/jobs', 'Jobs'],
    ['/profile', 'Password'],
    ['/api-docs', '/api/v1/containers'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByText(seen).first()).toBeVisible();
  }
  const terminal = await openTerminalTab(page, idle);
  await terminal.open();
  await terminal.type('echo seen-$((40+2))\n');
  await terminal.shows('seen-42');
  expect(broken).toEqual([]);
  await engine.cli(['rm', '-f', hostile, idle]);
});
