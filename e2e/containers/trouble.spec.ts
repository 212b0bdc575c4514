import { testImages } from '@berth/testbed';
import { expect, test } from '../fixtures.ts';
import { removeAll, rowOf, runSleeper, uniqueName } from './list-page.ts';

test('names, labels and stacks with markup are text everywhere', async ({ adminPage: page, engine }) => {
  const name = uniqueName('hostile');
  const nasty = '<img src=x onerror=alert(1)>\u202Egnp.exe';
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const labels = ['--label', `note=${nasty}`, '--label', `com.docker.compose.project=${nasty}`];
  await engine.cli([
    'run',
    '-d',
    '--network',
    'none',
    '--name',
    name,
    ...labels,
    '-e',
    `NOTE=${nasty}`,
    testImages.hostile,
  ]);
  await page.goto('/containers');
  await expect(page.getByRole('row', { name: /<img src=x onerror=alert\(1\)>/ })).toBeVisible();
  await page.getByLabel('Filter the containers').fill('label:note');
  await expect(page.getByRole('option', { name: /<img src=x/ })).toBeVisible();
  await page.goto(`/containers/${name}`);
  await expect(page.getByRole('region', { name: 'Labels' })).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.getByRole('region', { name: 'Labels' })).toContainText('U+202Egnp.exe');
  await page.goto(`/containers/${name}/inspect`);
  await page.getByLabel('key or value').fill('onerror');
  await expect(page.getByText('<img src=x onerror=alert(1)>').first()).toBeVisible();
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  expect(dialogs).toEqual([]);
  await removeAll(engine, name);
});

test('when the engine goes the last state stays, marked, and nothing can be changed; all recovers by itself', async ({
  adminPage: page,
  engine,
}) => {
  const [name, during] = [uniqueName('stale'), uniqueName('during')];
  await runSleeper(engine, name, '--restart', 'always');
  await page.goto('/containers');
  await expect(rowOf(page, name)).toContainText('Running');
  await engine.kill();
  await expect(page.getByRole('alert')).toContainText('Engine unreachable');
  await expect(rowOf(page, name)).toContainText('Running');
  await rowOf(page, name).hover();
  await expect(rowOf(page, name).getByRole('button', { name: 'Stop', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await engine.start();
  await runSleeper(engine, during);
  await expect(page.getByText('Engine unreachable')).toHaveCount(0);
  await expect(rowOf(page, during)).toHaveCount(1);
  await expect(rowOf(page, name)).toHaveCount(1);
  await removeAll(engine, name, during);
});
