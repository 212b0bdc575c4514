import { testImages } from '@berth/testbed';
import { expect, test } from '../fixtures.ts';
import { openRun } from './run-form.ts';

const image = testImages.web;

test('editing the command fills the form, and names what it cannot take over', async ({ adminPage }) => {
  const run = await openRun(adminPage);
  await run.button('Edit').click();
  const editor = adminPage.getByRole('textbox', { name: 'docker run command' });
  await editor.fill(`docker run -d --name cmd-1 -m 256m --restart on-failure:3 --cap-add NET_ADMIN ${image} sleep 5`);
  await expect(run.name).toHaveValue('cmd-1');
  await expect(adminPage.getByRole('textbox', { name: 'Memory' })).toHaveValue('256m');
  await expect(adminPage.getByRole('combobox', { name: 'Restart policy' })).toHaveValue('on-failure');
  await expect(adminPage.getByText('--cap-add cannot be set here yet, and is left out')).toBeVisible();
  await editor.fill('ls -l');
  await expect(adminPage.getByText('This is not a docker run command')).toBeVisible();
  await expect(run.name).toHaveValue('cmd-1');
});

test('a risk has to be taken on before it runs', async ({ adminPage }) => {
  const run = await openRun(adminPage);
  await run.paste(`docker run -v /var/run/docker.sock:/var/run/docker.sock:ro ${image}`);
  await expect(adminPage.getByText('Who controls this container controls the engine')).toBeVisible();
  await expect(run.button('Run')).toBeDisabled();
  await adminPage.getByRole('checkbox', { name: 'I need this' }).check();
  await expect(run.button('Run')).toBeEnabled();
});

test('who has no right to the host cannot ask for it', async ({ pageAs }) => {
  const page = await pageAs('developer');
  const run = await openRun(page);
  await expect(page.getByRole('checkbox', { name: 'Privileged' })).toBeDisabled();
  await run.paste(`docker run -v /srv:/data ${image}`);
  await expect(page.getByText('Your role does not have the right to the host')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'I need this' })).toBeHidden();
  await expect(run.button('Run')).toBeDisabled();
});

test('what Run does follows the form', async ({ adminPage, engine }) => {
  await engine.cli(['volume', 'create', 'cmd-kept']);
  const run = await openRun(adminPage);
  await run.paste(`docker run --name cmd-2 -v cmd-kept:/a -v cmd-new:/b ${image}`);
  const steps = adminPage.getByRole('list').filter({ hasText: 'Create cmd-2' });
  await expect(steps.getByRole('listitem')).toHaveText([
    'Image is here, nothing to pull',
    'Create cmd-2',
    'Reuse the volume cmd-kept and what is in it',
    'Make the volume cmd-new',
    'Start it; if that fails, remove it again',
  ]);
  await run.image.fill('no/such:1');
  await expect(steps.getByRole('listitem').first()).toHaveText('Pull no/such:1');
  await engine.cli(['volume', 'rm', 'cmd-kept']);
});

test('the page speaks Chinese', async ({ pageAs }) => {
  const page = await pageAs('admin', { locale: 'zh-CN' });
  await page.goto('/containers/run');
  await expect(page.getByRole('heading', { name: '运行容器' })).toBeVisible();
  await expect(page.getByRole('button', { name: '选择镜像' })).toBeVisible();
});
