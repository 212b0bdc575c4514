import { startRegistry, testImages } from '@berth/testbed';
import { expect, test } from '../fixtures.ts';
import { terminalOn } from '../terminals/terminal-page.ts';
import { openRun } from './run-form.ts';

test('a container that is run interactively opens at its prompt, and says how it ended', async ({
  adminPage,
  engine,
}) => {
  const run = await openRun(adminPage, `?image=${testImages.base}`);
  await run.name.fill('run-it');
  await expect(run.command).toContainText('docker run -d');
  await adminPage.getByRole('radio', { name: 'Interactively (-it)' }).check();
  await expect(run.command).toContainText('docker run -it');
  await expect(run.command).not.toContainText('-d');
  await expect(adminPage.getByText('Open its terminal, attached, and start it')).toBeVisible();
  await run.button('Run').click();
  const { shows, type, screen } = terminalOn(adminPage);
  await expect(adminPage).toHaveURL(/\/containers\/[0-9a-f]{12}\/terminal/);
  await shows(/#/);
  await type('echo first-$((40+2))\n');
  await shows('first-42');
  await type('exit 3\n');
  await expect(screen).toContainText('The main process ended, exit 3. Its command ended with error 3');
  await adminPage.getByRole('button', { name: 'Start and attach' }).click();
  await shows(/\/ #/);
  await engine.cli(['rm', '-f', 'run-it']);
  await expect(screen).toContainText('The container was removed.');
});

test('with --rm, and an image that is pulled first, it is gone when it ends', async ({ adminPage, engine }) => {
  await using registry = await startRegistry();
  const remote = `${registry.host}/base:1`;
  await engine.cli(['tag', testImages.base, remote]);
  await engine.cli(['push', remote]);
  await engine.cli(['rmi', remote]);
  const run = await openRun(adminPage);
  await run.paste(`docker run --rm -it --name run-gone ${remote}`);
  await expect(adminPage.getByRole('radio', { name: 'Interactively (-it)' })).toBeChecked();
  await expect(adminPage.getByRole('checkbox', { name: 'Remove it when it ends (--rm)' })).toBeChecked();
  await run.button('Run').click();
  const { shows, type, screen } = terminalOn(adminPage);
  await shows(/#/);
  await type('exit\n');
  await expect(screen).toContainText('The container was removed, as --rm says.');
  expect(await engine.cli(['ps', '-aq', '--filter', 'name=run-gone'])).toBe('');
  await adminPage.getByRole('link', { name: 'Run again' }).click();
  await expect(run.image).toHaveValue(remote);
  await expect(adminPage.getByRole('radio', { name: 'Interactively (-it)' })).toBeChecked();
});

test('a shell without a terminal ends at once, and its page says why and what to do', async ({ adminPage, engine }) => {
  const id = (await engine.cli(['run', '-d', testImages.base])).trim();
  await engine.cli(['wait', id]);
  await adminPage.goto(`/containers/${id.slice(0, 12)}`);
  const why = 'Its main process, sh, ended: it had no terminal and no input to read from.';
  await expect(adminPage.getByRole('note').getByText(why)).toBeVisible();
  await adminPage.goto(`/containers/${id.slice(0, 12)}/terminal`);
  await expect(adminPage.getByRole('note').getByText(why)).toBeVisible();
  await adminPage.getByRole('link', { name: 'Run interactively' }).click();
  await expect(adminPage.getByRole('radio', { name: 'Interactively (-it)' })).toBeChecked();
  await engine.cli(['rm', '-f', id]);
});
