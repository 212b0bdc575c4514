import { startRegistry, testImages } from '@berth/testbed';
import { expect, test } from '../fixtures.ts';
import { expectAccessible } from '../support/axe.ts';
import { openRun } from './run-form.ts';

const image = testImages.web;

test.afterEach(async ({ engine }) => {
  const names = (await engine.cli(['ps', '-aq', '--filter', 'label=e2e=run'])).split('\n').filter(Boolean);
  if (names.length > 0) await engine.cli(['rm', '-fv', ...names]);
});

test('a container with a port and an environment runs, and its page opens', async ({ adminPage, engine }) => {
  const run = await openRun(adminPage);
  await run.image.fill(image);
  await run.name.fill('run-web');
  await run.button('Publish 80').click();
  await run.hostPort(1).fill('18080');
  await run.button('Paste .env').click();
  await adminPage
    .getByRole('textbox', { name: 'Lines of a .env file' })
    .fill('export GREETING="hello there"\nMODE=test');
  await run.button('Take over').click();
  await run.button('Add label').click();
  await adminPage.getByRole('textbox', { name: 'Label, row 1' }).fill('e2e');
  await adminPage.getByRole('textbox', { name: 'Value, row 1' }).last().fill('run');
  await expect(run.command).toContainText("-e GREETING='hello there'");
  await run.button('Run').click();

  await expect(adminPage).toHaveURL(/\/containers\/[0-9a-f]{12}/);
  const made = await engine.cli([
    'inspect',
    '-f',
    '{{.State.Status}} {{json .HostConfig.PortBindings}} {{json .Config.Env}}',
    'run-web',
  ]);
  expect(made).toContain('running');
  expect(made).toContain('"80/tcp":[{"HostIp":"","HostPort":"18080"}]');
  expect(made).toContain('"GREETING=hello there","MODE=test"');
  const page = await fetch('http://127.0.0.1:18080/');
  expect(await page.text()).toContain('It works');
});

test('create only makes it and does not start it', async ({ adminPage, engine }) => {
  const run = await openRun(adminPage);
  await run.paste(`docker run --name run-created --label e2e=run ${image}`);
  await run.button('Create only').click();
  await expect(adminPage).toHaveURL(/\/containers\/[0-9a-f]{12}/);
  expect(await engine.cli(['inspect', '-f', '{{.State.Status}}', 'run-created'])).toContain('created');
});

test('a failed start leaves nothing behind unless wished, and the form stays', async ({ adminPage, engine }) => {
  const run = await openRun(adminPage);
  await run.paste(`docker run --name run-broken --label e2e=run --entrypoint /no/such/program ${image}`);
  await run.button('Run').click();
  await expect(adminPage.getByRole('alert').filter({ hasText: 'run-broken' })).toContainText('no such file');
  await expect(run.name).toHaveValue('run-broken');
  expect(await engine.cli(['ps', '-aq', '--filter', 'name=run-broken'])).toBe('');

  await adminPage.getByRole('checkbox', { name: 'Keep it when the start fails' }).check();
  await run.button('Run').click();
  await expect.poll(() => engine.cli(['ps', '-aq', '--filter', 'name=run-broken'])).not.toBe('');
});

test('a name that is taken is said at its field before anything is sent', async ({ adminPage, engine }) => {
  await engine.cli(['create', '--name', 'run-taken', '--label', 'e2e=run', image]);
  const run = await openRun(adminPage, `?image=${image}`);
  await run.name.fill('run-taken');
  await run.name.blur();
  await expect(adminPage.getByText('Another container has this name')).toBeVisible();
  await expect(run.button('Run')).toBeDisabled();
  await run.name.fill('run-not-taken');
  await expect(run.button('Run')).toBeEnabled();
});

test('an image that is elsewhere is pulled as a job, in place, and then its container opens', async ({
  adminPage,
  engine,
}) => {
  await using registry = await startRegistry();
  const remote = `${registry.host}/web:1`;
  await engine.cli(['tag', image, remote]);
  await engine.cli(['push', remote]);
  await engine.cli(['rmi', remote]);
  const run = await openRun(adminPage);
  await run.paste(`docker run --name run-pulled --label e2e=run ${remote}`);
  await expect(adminPage.getByText(`Pull ${remote}`)).toBeVisible();
  await run.button('Run').click();
  await expect(adminPage).toHaveURL(/\/containers\/[0-9a-f]{12}/);
  expect(await engine.cli(['inspect', '-f', '{{.State.Status}}', 'run-pulled'])).toContain('running');
});

test('an image that cannot be had fails in place, with the engine’s own words', async ({ adminPage }) => {
  const run = await openRun(adminPage);
  await run.image.fill('127.0.0.1:9/no/such:1');
  await run.button('Run').click();
  const alert = adminPage.getByRole('alert').filter({ hasText: '127.0.0.1:9' });
  await expect(alert).toContainText('connect');
  await expect(run.foot).toContainText('Ready');
  await expect(run.button('Run')).toBeEnabled();
  await run.name.fill('run-mended');
  await expect(run.name).toHaveValue('run-mended');
  await expect(alert).toBeVisible();
  await run.button('Back to the form').click();
  await expect(run.image).toHaveValue('127.0.0.1:9/no/such:1');
});

test('the draft outlives a reload, without the values of secrets', async ({ adminPage }) => {
  const run = await openRun(adminPage);
  await run.paste(`docker run --name run-draft -e DB_PASSWORD=hunter2 -e TZ=UTC ${image}`);
  await expect(run.command).toContainText('-e DB_PASSWORD');
  await expect(run.command).not.toContainText('hunter2');
  await adminPage.reload();
  await expect(run.name).toHaveValue('run-draft');
  await expect(adminPage.getByRole('textbox', { name: 'Value, row 2' })).toHaveValue('UTC');
  expect(await adminPage.evaluate(() => JSON.stringify(localStorage))).not.toContain('hunter2');
  await run.button('Reset').click();
  await expect(run.name).toHaveValue('');
});

test('the page is accessible, filled and with faults', async ({ adminPage }) => {
  const run = await openRun(adminPage);
  await expectAccessible(adminPage);
  await run.paste(`docker run --name x -p 99:80 -p 99:81 -v /srv:/data -m 1k --privileged ${image}`);
  await expect(run.button('Run')).toBeDisabled();
  await expectAccessible(adminPage);
});
