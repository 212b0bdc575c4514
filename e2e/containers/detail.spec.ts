import { expect, test } from '../fixtures.ts';
import { expectAccessible } from '../support/axe.ts';
import { removeAll, runSleeper, uniqueName } from './list-page.ts';

const words = [
  '-e',
  'LOG_LEVEL=info',
  '-e',
  'DB_PASSWORD=canary-4711',
  '--memory',
  '64m',
  '--restart',
  'unless-stopped',
];

test('a container’s page says how it was made, and keeps secrets until asked', async ({ adminPage: page, engine }) => {
  const name = uniqueName('page');
  await runSleeper(engine, name, ...words);
  await page.goto(`/containers/${name}`);
  await expect(page.getByRole('heading', { name })).toBeVisible();
  const command = page.getByRole('region', { name: 'The same container as a docker run command' });
  await expect(command).toContainText(`--name ${name}`);
  await expect(command).toContainText('--memory 64m');
  await expect(page.getByRole('region', { name: 'Environment' })).toContainText('LOG_LEVEL');
  await expect(page.getByText('canary-4711')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show DB_PASSWORD' }).click();
  await expect(page.getByText('canary-4711')).toBeVisible();
  await expectAccessible(page);
  await removeAll(engine, name);
});

test('the overview says where each setting comes from, who else has it, and how the checks and the ends went', async ({
  adminPage: page,
  engine,
}) => {
  const name = uniqueName('origin');
  const volume = uniqueName('store');
  const settings = ['-e', 'PATH=/bin', '-e', 'MODE=fast', '--label', 'tier=back', '-v', `${volume}:/data`];
  const check = ['--health-cmd', 'echo ready', '--health-interval', '1s'];
  await runSleeper(engine, `${name}-too`, '-v', `${volume}:/in`);
  await runSleeper(engine, name, ...settings, ...check, '--tmpfs', '/tmp:size=64m', '--expose', '9229');
  await engine.cli(['restart', name]);
  await page.goto(`/containers/${name}`);
  const part = (title: string) => page.getByRole('region', { name: title, exact: true });
  await expect(part('Command')).toContainText('The image runs');
  await expect(part('Environment').getByRole('listitem').filter({ hasText: 'PATH' })).toContainText('image:');
  await expect(part('Environment')).toContainText('1 set here, 1 changed');
  await expect(part('Mounts')).toContainText(`also in ${name}-too`);
  await expect(part('Mounts')).toContainText('of 64 MiB in memory, gone at every stop');
  await expect(part('Ports')).toContainText('exposed here');
  await expect(part('Labels')).toContainText('1 set here');
  await expect(part('Health')).toContainText('ready');
  await expect(part('Health').getByRole('img', { name: /^The last ([6-9]|\d\d) checks/ })).toBeVisible();
  await expect(part('Exits')).toContainText('Killed by SIGKILL');
  await expect(part('Exits').getByRole('link', { name: 'Logs' })).toHaveAttribute('href', /\/logs\?at=/);
  await part('Environment').getByLabel('name or value').fill('fast');
  await expect(part('Environment').getByRole('listitem')).toHaveCount(1);
  await expectAccessible(page);
  await removeAll(engine, name, `${name}-too`);
  await engine.cli(['volume', 'rm', volume]);
});

test('who may not read secrets does not get them', async ({ pageAs, engine }) => {
  const name = uniqueName('masked');
  await runSleeper(engine, name, ...words);
  const page = await pageAs('viewer');
  await page.goto(`/containers/${name}`);
  await expect(page.getByText('hidden from your role').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show DB_PASSWORD' })).toHaveCount(0);
  await page.goto(`/containers/${name}/inspect`);
  await expect(page.getByText('Values that may be secrets are hidden.')).toBeVisible();
  await page.getByRole('radiogroup', { name: 'How it is shown' }).getByText('Raw').click();
  await page.getByLabel('key or value').fill('DB_PASSWORD');
  await expect(page.getByRole('region', { name: 'Raw' })).toContainText('"DB_PASSWORD=***"');
  await page.getByLabel('key or value').fill('canary-4711');
  await expect(page.getByText('no hit')).toBeVisible();
  await removeAll(engine, name);
});

test('every tab has its address and its title, and a number opens it', async ({ adminPage: page, engine }) => {
  const name = uniqueName('tabs');
  await runSleeper(engine, name);
  await page.goto(`/containers/${name}/inspect`);
  await expect(page).toHaveTitle(`${name} · Inspect · Berth`);
  const tabs = page.getByRole('navigation', { name: 'Parts of the container' });
  await tabs.getByRole('link', { name: 'Overview' }).click();
  await expect(page).toHaveURL(new RegExp(`/containers/${name}$`));
  await expect(page).toHaveTitle(`${name} · Berth`);
  await page.keyboard.press('2');
  await expect(page).toHaveURL(/\/logs$/);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\/inspect$/);
  await removeAll(engine, name);
});

test('when the container is removed meanwhile, the page says so and keeps what was known', async ({
  adminPage: page,
  engine,
}) => {
  const name = uniqueName('removed');
  await runSleeper(engine, name, '--label', 'kept=yes');
  await page.goto(`/containers/${name}`);
  await expect(page.getByText('kept', { exact: true })).toBeVisible();
  await engine.cli(['rm', '-f', name]);
  await expect(page.getByText('It was removed.')).toBeVisible();
  await expect(page.getByText('kept', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: `No container “${name}”` })).toBeVisible();
});

test('a container is stopped and removed from its page', async ({ adminPage: page, engine }) => {
  const name = uniqueName('ends');
  await runSleeper(engine, name);
  await page.goto(`/containers/${name}`);
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
  await page.getByRole('button', { name: `More for ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Remove…' }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: `Remove ${name}` })
    .click();
  await expect(page.getByText('It was removed.')).toBeVisible();
});
