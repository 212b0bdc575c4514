import { courseImages, loadCourseImages } from '@berth/testbed';
import type { Page } from '@playwright/test';
import { rowOf } from '../containers/list-page.ts';
import { expect, test } from '../fixtures.ts';
import { takePicture } from '../guide/picture.ts';
import { openRun } from '../run/run-form.ts';
import { openTerminalTab, terminalOn } from '../terminals/terminal-page.ts';

// What every Docker course teaches on the command line, done in the browser. One story: each step uses what the one before left.
test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ engine }) => {
  await loadCourseImages(engine);
});
test.afterAll(async ({ engine }) => {
  const ids = (await engine.cli(['ps', '-aq'])).split('\n').filter(Boolean);
  if (ids.length > 0) await engine.cli(['rm', '-fv', ...ids]);
});

/** Puts the command of the course into the form and runs it: the page of the container opens. */
async function runAsTold(page: Page, command: string): Promise<void> {
  const run = await openRun(page);
  await run.paste(command);
  await run.button('Run').click();
  await expect(page).toHaveURL(/\/containers\/[0-9a-f]{12}/);
}

test('nginx01 runs in the background, and its port leads to its page', async ({ adminPage: page, context }, info) => {
  await runAsTold(page, `docker run -d --name nginx01 -p 3344:80 ${courseImages.nginx}`);
  await expect(page.getByRole('heading', { name: 'nginx01' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Running');
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: /3344/ }).first().click();
  const site = await opened;
  await expect(async () => {
    await site.reload();
    await expect(site.getByRole('heading', { name: 'Welcome to nginx!' })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await takePicture(page, info, 'course-nginx');
});

test('whereis finds nginx in its terminal', async ({ adminPage: page }) => {
  const terminal = await openTerminalTab(page, 'nginx01');
  await terminal.open();
  await terminal.type('whereis nginx\n');
  await terminal.shows('nginx: /usr/sbin/nginx /etc/nginx /usr/share/nginx');
});

test('a shell of one’s own: run, detach, attach again, exit', async ({ adminPage: page, engine }, info) => {
  await runAsTold(page, `docker run -it --name centos01 ${courseImages.centos} /bin/bash`);
  const { shows, type, screen } = terminalOn(page);
  await shows(/[#$]/);
  await type('ls /\n');
  await shows('bin');
  await takePicture(page, info, 'course-interactive');
  await page.keyboard.press('Control+p');
  await page.keyboard.press('Control+q');
  await expect(screen).toContainText('Detached. The container runs on');
  expect(await engine.cli(['inspect', '-f', '{{.State.Status}}', 'centos01'])).toBe('running\n');
  await page.getByRole('button', { name: 'Attach again' }).click();
  await shows('bin');
  await type('exit\n');
  await expect(screen).toContainText('The main process ended, exit 0.');
  expect(await engine.cli(['inspect', '-f', '{{.State.Status}}', 'centos01'])).toBe('exited\n');
});

test('a container without a process in the foreground stops, and its page says why', async ({
  adminPage: page,
}, info) => {
  await runAsTold(page, `docker run -d --name centos02 ${courseImages.centos}`);
  const why = 'Its main process, bash, ended: it had no terminal and no input to read from.';
  await expect(page.getByRole('note').getByText(why)).toBeVisible();
  await takePicture(page, info, 'course-stopped');
});

test('one that eats memory gets a limit, and the charts show it coming', async ({ adminPage: page, engine }, info) => {
  await runAsTold(page, `docker run -d --name elastic01 -p 9200:9200 ${courseImages.hungry}`);
  const charts = page.getByRole('region', { name: 'Stats' });
  await page.getByRole('link', { name: 'Stats', exact: true }).click();
  await expect(charts.getByText('no limit').first()).toBeVisible();
  await engine.cli(['rm', '-f', 'elastic01']);

  const limited = `docker run -d --name elastic02 --memory 256m ${courseImages.hungry}`;
  await runAsTold(page, limited);
  await page.getByRole('link', { name: 'Stats', exact: true }).click();
  await page.getByText('1 min', { exact: true }).click();
  await expect(charts.getByText('of 256 MiB')).toBeVisible();
  await expect(charts.getByText(/at the limit in about/i)).toBeVisible({ timeout: 40_000 });
  await takePicture(page, info, 'course-memory');
});

test('all are stopped at once, and all removed at once', async ({ adminPage: page, engine }) => {
  await page.goto('/containers');
  await expect(rowOf(page, 'nginx01')).toContainText('Running');
  const all = page.getByRole('checkbox', { name: 'Select all' });
  const actions = page.getByRole('toolbar', { name: 'Actions' });
  await all.click();
  await actions.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(rowOf(page, 'nginx01')).toContainText('Exited');
  await expect.poll(() => engine.cli(['ps', '-q'])).toBe('');
  await all.click();
  await actions.getByRole('button', { name: /^Remove/ }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('nginx01');
  await dialog.getByRole('button', { name: /^Remove/ }).click();
  await expect(rowOf(page, 'nginx01')).toHaveCount(0);
  await expect.poll(() => engine.cli(['ps', '-aq'])).toBe('');
});
