import { type TestEngine, testImages } from '@berth/testbed';
import type { Page } from '@playwright/test';
import { removeAll, uniqueName } from '../containers/list-page.ts';
import { expect, test } from '../fixtures.ts';
import { expectAccessible } from '../support/axe.ts';

/** A shell with two children, one of them hungry; SIGHUP makes it end with 7. */
async function runFamily(engine: TestEngine, name: string): Promise<void> {
  const script = "trap 'exit 7' HUP; sleep 4711 & sh -c 'while :; do :; done' & while :; do sleep 0.1; done";
  await engine.cli(['run', '-d', '--init', '--name', name, '--stop-timeout', '0', testImages.base, 'sh', '-c', script]);
}

/** The cell with exactly this command. */
const command = (page: Page, words: string) =>
  page.getByRole('grid', { name: 'Processes' }).getByTitle(words, { exact: true });

test('processes are live, stand as a tree, are sorted and searched', async ({ adminPage: page, engine }) => {
  const name = uniqueName('family');
  await runFamily(engine, name);
  await page.goto(`/containers/${name}/processes`);
  const list = page.getByRole('grid', { name: 'Processes' });
  const rows = list.getByRole('row');
  await expect(command(page, 'sleep 4711')).toContainText('└');
  await expect(rows.nth(1)).not.toContainText('└');
  await expect(page.getByText('PIDs are those of the host')).toBeVisible();
  await expectAccessible(page);

  await list.getByRole('button', { name: 'CPU' }).click();
  await expect(list.getByRole('columnheader', { name: 'CPU' })).toHaveAttribute('aria-sort', 'descending');
  await expect(rows.nth(1)).toContainText('running');
  await page.getByLabel('command, user or PID').fill('sleep 4711 root');
  await expect(command(page, 'sleep 4711')).toBeVisible();
  await expect(command(page, 'sh -c while :; do :; done')).toHaveCount(0);
  await page.getByLabel('command, user or PID').fill('nobody');
  await expect(page.getByText('Nothing matches')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('command, user or PID').fill('sleep 5');

  const exec = engine.cli(['exec', name, 'sleep', '5']);
  await expect(command(page, 'sleep 5')).toBeVisible();
  await exec;
  await expect(command(page, 'sleep 5')).toHaveCount(0);
  await removeAll(engine, name);
});

test('a signal goes to the main process, with the command shown, and its end is said', async ({
  adminPage: page,
  engine,
}) => {
  const name = uniqueName('signal');
  await runFamily(engine, name);
  await page.goto(`/containers/${name}/processes`);
  await page.getByRole('button', { name: 'Kill with a signal…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Signal').selectOption('HUP');
  await expect(dialog.getByText(`docker kill --signal HUP ${name}`)).toBeVisible();
  await dialog.getByRole('button', { name: 'Send SIGHUP' }).click();
  await expect(page.getByText('A container that does not run has no processes.')).toBeVisible();
  expect((await engine.cli(['inspect', '-f', '{{.State.ExitCode}}', name])).trim()).toBe('7');
  await engine.cli(['start', name]);
  await expect(command(page, 'sleep 4711')).toBeVisible();
  await removeAll(engine, name);
});

test('who may only look sees the processes and no signal, on a phone too', async ({ pageAs, engine }) => {
  const name = uniqueName('looked');
  await runFamily(engine, name);
  const page = await pageAs('viewer', { viewport: { width: 390, height: 844 } });
  await page.goto(`/containers/${name}/processes`);
  await expect(command(page, 'sleep 4711')).toBeVisible();
  await expect(page.getByText('Values that may be secrets are hidden.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Kill with a signal…' })).toHaveCount(0);
  await expectAccessible(page);
  await removeAll(engine, name);
});
