import { expect, test } from '../fixtures.ts';
import { expectAccessible } from '../support/axe.ts';
import { removeAll, rowOf, runSleeper, uniqueName } from './list-page.ts';

test('what a shell does shows in the list at once, without a reload', async ({ adminPage: page, engine }) => {
  const name = uniqueName('live');
  await page.goto('/containers');
  await expect(page.getByRole('heading', { name: 'Containers', exact: true })).toBeVisible();
  await runSleeper(engine, name);
  await expect(rowOf(page, name)).toContainText('Running');
  await engine.cli(['pause', name]);
  await expect(rowOf(page, name)).toContainText('Paused');
  await engine.cli(['unpause', name]);
  await engine.cli(['rename', name, `${name}-b`]);
  await expect(rowOf(page, `${name}-b`)).toContainText('Running');
  await engine.cli(['kill', `${name}-b`]);
  await expect(rowOf(page, `${name}-b`)).toContainText('Killed by SIGKILL');
  await engine.cli(['rm', `${name}-b`]);
  await expect(rowOf(page, `${name}-b`)).toHaveCount(0);
});

test('rows keep their place under the pointer, and the new order waits to be applied', async ({
  adminPage: page,
  engine,
}) => {
  const names = [uniqueName('held'), uniqueName('held')];
  await runSleeper(engine, names[1] ?? '');
  await page.goto('/containers');
  const pointed = rowOf(page, names[1] ?? '');
  await pointed.hover();
  const before = await pointed.boundingBox();
  await runSleeper(engine, names[0] ?? '');
  await expect(rowOf(page, names[0] ?? '')).toBeVisible();
  expect(await pointed.boundingBox()).toEqual(before);
  await page.getByRole('button', { name: '1 change' }).click();
  await expect(page.getByRole('button', { name: '1 change' })).toHaveCount(0);
  await removeAll(engine, ...names);
});

test('a filter is in the address, and the address brings it back', async ({ adminPage: page, engine }) => {
  const [name, other] = [uniqueName('shop'), uniqueName('meet')];
  await runSleeper(engine, name, '--label', 'tier=ephemeral');
  await runSleeper(engine, other);
  await page.goto('/containers');
  const field = page.getByLabel('Filter the containers');
  await field.fill('label:tier=ephemeral ');
  await expect(page).toHaveURL(/where=/);
  await expect(rowOf(page, name)).toBeVisible();
  await expect(rowOf(page, other)).toHaveCount(0);
  await page.reload();
  await expect(rowOf(page, name)).toBeVisible();
  await expect(rowOf(page, other)).toHaveCount(0);
  await field.press('Backspace');
  await expect(field).toHaveValue('label:tier=ephemeral');
  await field.fill('!label:tier=ephemeral ');
  await expect(rowOf(page, other)).toBeVisible();
  await expect(rowOf(page, name)).toHaveCount(0);
  await field.fill('nothing has this name');
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
  await removeAll(engine, name, other);
});

test('a filter is finished by Enter or from the suggestions, and leaves no words behind', async ({
  adminPage: page,
  engine,
}) => {
  const [name, other] = [uniqueName('asleep'), uniqueName('awake')];
  await runSleeper(engine, name);
  await runSleeper(engine, other);
  await engine.cli(['pause', name]);
  await page.goto('/containers');
  const field = page.getByLabel('Filter the containers');
  await field.pressSequentially('state:pau');
  await field.press('Enter');
  await expect(page).toHaveURL(/where=state(:|%3A)paused/);
  await expect(page).not.toHaveURL(/q=/);
  await expect(field).toHaveValue('');
  await expect(rowOf(page, name)).toBeVisible();
  await expect(rowOf(page, other)).toHaveCount(0);
  await page.goto('/containers');
  await field.pressSequentially('st');
  await page.getByRole('option', { name: 'state:', exact: true }).click();
  await page.getByRole('option', { name: 'state:paused', exact: true }).click();
  await expect(page).toHaveURL(/where=state(:|%3A)paused/);
  await expect(page).not.toHaveURL(/q=/);
  await expect(rowOf(page, name)).toBeVisible();
  await removeAll(engine, name, other);
});

test('facets count and filter', async ({ adminPage: page, engine }) => {
  const name = uniqueName('failed');
  await engine
    .cli(['run', '--name', name, '--network', 'none', 'berth-test/base:1', 'sh', '-c', 'exit 3'])
    .catch(() => undefined);
  await page.goto('/containers');
  await page.getByRole('button', { name: /^Failed/ }).click();
  await expect(page).toHaveURL(/show=failed/);
  await expect(rowOf(page, name)).toContainText('Its command ended with error 3');
  await removeAll(engine, name);
});

test('a stack is one group that folds and stays folded', async ({ adminPage: page, engine }) => {
  const stack = uniqueName('stack');
  const name = `${stack}-web`;
  await runSleeper(engine, name, '--label', `com.docker.compose.project=${stack}`);
  await page.goto('/containers');
  const group = page.getByRole('row', { name: new RegExp(`^(Expand|Collapse) ${stack}`) });
  await expect(group).toContainText('1 container');
  await expect(rowOf(page, name)).toBeVisible();
  await group.click();
  await expect(rowOf(page, name)).toHaveCount(0);
  await page.reload();
  await expect(group).toBeVisible();
  await expect(rowOf(page, name)).toHaveCount(0);
  await removeAll(engine, name);
});

test('the keyboard moves, selects, opens and comes back', async ({ adminPage: page, engine }) => {
  const name = uniqueName('keys');
  await runSleeper(engine, name);
  await page.goto(`/containers?q=${name}&group=none`);
  await expect(rowOf(page, name)).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByText('1 selected')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('1 selected')).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(page.getByLabel('Filter the containers')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await removeAll(engine, name);
});

test('columns are chosen, and the choice is kept', async ({ adminPage: page, engine }) => {
  const name = uniqueName('columns');
  await runSleeper(engine, name);
  await page.goto('/containers');
  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Size' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'Size' })).toBeVisible();
  await expect(rowOf(page, name)).toContainText(/\d B|kB/);
  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Size' })).toBeVisible();
  await removeAll(engine, name);
});

test('the list is accessible in both themes', async ({ adminPage: page, engine }) => {
  const name = uniqueName('axe');
  await runSleeper(engine, name, '--label', 'com.docker.compose.project=axe');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/containers');
    await expect(rowOf(page, name)).toBeVisible();
    await expectAccessible(page);
  }
  await removeAll(engine, name);
});
