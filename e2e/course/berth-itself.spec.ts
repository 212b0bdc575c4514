import { createServer } from 'node:net';
import { expect, test } from '../fixtures.ts';
import { openRun } from '../run/run-form.ts';
import { loadBerthImage } from '../support/berth-image.ts';
import { password, setupToken } from '../support/berth-server.ts';

test('the dashboard’s own container serves on 9000, knows itself, and is back after the engine was restarted', async ({
  adminPage: page,
  engine,
  browser,
}) => {
  test.setTimeout(120_000);
  await loadBerthImage(engine);
  const port = (await isFree(9000)) ? 9000 : 19_000;
  const run = await openRun(page);
  const words = `docker run -d --name dashboard -p ${port}:9000 --restart=always -e BERTH_SETUP_TOKEN=${setupToken}`;
  await run.paste(`${words} -v ${engine.socketPath}:/var/run/docker.sock berth:dev`);
  await page.getByRole('checkbox', { name: 'I need this' }).check();
  await run.button('Run').click();
  await expect(page).toHaveURL(/\/containers\/[0-9a-f]{12}/);
  await expect(page.getByRole('main')).toContainText('always');

  const visitor = await browser.newPage();
  const answers = () => expect(async () => void (await visitor.goto(`http://127.0.0.1:${port}/`))).toPass();
  await answers();
  await visitor.getByLabel('Setup token').fill(setupToken);
  await visitor.getByLabel('Your name').fill('captain');
  await visitor.getByLabel('Password', { exact: true }).fill(password);
  await visitor.getByRole('button', { name: 'Create admin and sign in' }).click();
  await expect(visitor.getByText('Admin', { exact: true })).toBeVisible();
  await visitor.goto(`http://127.0.0.1:${port}/containers`);
  await expect(
    visitor.getByRole('row').filter({ hasText: 'dashboard' }).getByTitle('Berth runs in it', { exact: true }),
  ).toBeVisible();

  await engine.restart();
  await answers();
  await expect(visitor.getByRole('link', { name: 'dashboard' })).toBeVisible();
  expect(await engine.cli(['inspect', '-f', '{{.State.Status}}', 'dashboard'])).toBe('running\n');
  await engine.cli(['rm', '-fv', 'dashboard']);
});

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
