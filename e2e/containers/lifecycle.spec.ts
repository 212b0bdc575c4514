import { expect, test } from '../fixtures.ts';
import { choose, removeAll, rowOf, runSleeper, uniqueName } from './list-page.ts';

test('a container is stopped and started from its row, and another browser sees it', async ({
  adminPage: page,
  pageAs,
  engine,
}) => {
  const name = uniqueName('row');
  await runSleeper(engine, name);
  const other = await pageAs('viewer');
  await other.goto('/containers');
  await page.goto('/containers');
  await rowOf(page, name).hover();
  await rowOf(page, name).getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(rowOf(other, name)).toContainText('Exited');
  await expect(rowOf(page, name)).toContainText('Exited');
  await rowOf(page, name).getByRole('button', { name: 'Start', exact: true }).click();
  await expect(rowOf(other, name)).toContainText('Running');
  await removeAll(engine, name);
});

test('while the engine stops a container, everybody reads that it stops', async ({
  adminPage: page,
  pageAs,
  engine,
}) => {
  const name = uniqueName('slow');
  const trap = 'trap : TERM; while :; do sleep 1; done';
  await engine.cli([
    'run',
    '-d',
    '--name',
    name,
    '--network',
    'none',
    '--stop-timeout',
    '4',
    'berth-test/base:1',
    'sh',
    '-c',
    trap,
  ]);
  const other = await pageAs('viewer');
  await other.goto('/containers');
  await page.goto('/containers');
  await rowOf(page, name).hover();
  await rowOf(page, name).getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(rowOf(other, name)).toContainText('Stopping…');
  await expect(rowOf(other, name)).toContainText('Exited');
  await removeAll(engine, name);
});

test('a name that is taken is said at the field', async ({ adminPage: page, engine }) => {
  const [name, taken] = [uniqueName('rename'), uniqueName('taken')];
  await runSleeper(engine, name);
  await runSleeper(engine, taken);
  await page.goto('/containers');
  await choose(page, name, 'Rename…');
  const dialog = page.getByRole('dialog', { name: `Rename ${name}` });
  const field = dialog.getByLabel('New name');
  await field.fill('a/b');
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await expect(dialog.getByText('Letters, digits, dot')).toBeVisible();
  await field.fill(taken);
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await expect(dialog.getByText('Another container has this name')).toBeVisible();
  await field.fill(`${name}-new`);
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(rowOf(page, `${name}-new`)).toBeVisible();
  await removeAll(engine, `${name}-new`, taken);
});

test('before it removes a container, Berth says what is lost and who depends on it', async ({
  adminPage: page,
  engine,
}) => {
  const [name, guest] = [uniqueName('lost'), uniqueName('guest')];
  await runSleeper(engine, name, '-v', '/data');
  await engine.cli(['exec', name, 'sh', '-c', 'head -c 200000 /dev/urandom > /written']);
  await engine.cli([
    'run',
    '-d',
    '--name',
    guest,
    '--network',
    `container:${name}`,
    'berth-test/base:1',
    'sleep',
    '1000000',
  ]);
  await page.goto('/containers');
  await choose(page, name, 'Remove…');
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText(`Remove ${name}?`);
  await expect(dialog).toContainText(/\d+ kB\s*written inside it/);
  await expect(dialog).toContainText('anonymous volume at /data');
  await expect(dialog).toContainText(guest);
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await expect(dialog.getByRole('button', { name: `Remove ${name}` })).toBeDisabled();
  await dialog.getByLabel('Kill it first').check();
  await expect(dialog.getByText(`docker rm --force ${name}`)).toBeVisible();
  await dialog.getByRole('button', { name: `Remove ${name}` }).click();
  await expect(rowOf(page, name)).toHaveCount(0);
  await removeAll(engine, guest);
});

test('several are changed as one job, with a result for each', async ({ adminPage: page, engine }) => {
  const names = [uniqueName('bulk'), uniqueName('bulk'), uniqueName('bulk')];
  for (const name of names) await runSleeper(engine, name);
  await page.goto('/containers?q=bulk-&group=none');
  for (const name of names) await page.getByRole('checkbox', { name: `Select ${name}` }).click();
  await page.getByRole('toolbar', { name: 'Actions' }).getByRole('button', { name: 'Stop', exact: true }).click();
  for (const name of names) await expect(rowOf(page, name)).toContainText('Exited');
  await page.getByRole('button', { name: 'Show' }).click();
  for (const name of names) await expect(page.getByText(name)).toBeVisible();
  await removeAll(engine, ...names);
});

test('a refused change stays in its row until it is waved away', async ({ adminPage: page, engine }) => {
  const [holder, wants] = [uniqueName('holds'), uniqueName('wants')];
  await engine.cli(['run', '-d', '--name', holder, '-p', '127.0.0.1::80', 'berth-test/base:1', 'sleep', '1000000']);
  const port = (await engine.cli(['port', holder, '80'])).trim().split(':').at(-1) ?? '';
  await engine.cli(['create', '--name', wants, '-p', `127.0.0.1:${port}:80`, 'berth-test/base:1', 'sleep', '1']);
  await page.goto('/containers');
  await rowOf(page, wants).hover();
  await rowOf(page, wants).getByRole('button', { name: 'Start', exact: true }).click();
  const alert = rowOf(page, wants).getByRole('alert');
  await expect(alert).toContainText(`${wants} was not started`);
  await alert.getByRole('button', { name: 'Dismiss' }).click();
  await expect(alert).toHaveCount(0);
  await removeAll(engine, holder, wants);
});

test('a viewer sees everything and can change nothing', async ({ pageAs, engine }) => {
  const name = uniqueName('seen');
  await runSleeper(engine, name);
  const page = await pageAs('viewer');
  await page.goto('/containers');
  await rowOf(page, name).hover();
  await expect(rowOf(page, name).getByRole('button', { name: 'Logs' })).toBeVisible();
  for (const action of ['Stop', 'Restart', 'Terminal']) {
    await expect(rowOf(page, name).getByRole('button', { name: action })).toHaveCount(0);
  }
  await expect(page.getByRole('checkbox', { name: `Select ${name}` })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Run a container' })).toHaveCount(0);
  await removeAll(engine, name);
});
