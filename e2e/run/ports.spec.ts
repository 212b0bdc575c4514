import { testImages } from '@berth/testbed';
import { expect, test } from '../fixtures.ts';
import { openRun, pasteInto } from './run-form.ts';

const image = testImages.web;

test.afterEach(async ({ engine }) => {
  const names = (await engine.cli(['ps', '-aq', '--filter', 'label=e2e=ports'])).split('\n').filter(Boolean);
  if (names.length > 0) await engine.cli(['rm', '-fv', ...names]);
});

test('a port that a running container holds is said with its owner and a free one', async ({ adminPage, engine }) => {
  await engine.cli(['run', '-d', '--name', 'holder', '--label', 'e2e=ports', '-p', '18100:80', image]);
  const run = await openRun(adminPage, `?image=${image}`);
  await run.button('Add port').click();
  await run.hostPort(1).fill('18100');
  await run.containerPort(1).fill('80');
  const note = adminPage.getByRole('alert').filter({ hasText: '18100 is held by holder' });
  await expect(note).toBeVisible();
  await expect(note.getByRole('link', { name: 'holder' })).toHaveAttribute('href', /\/containers\/[0-9a-f]{12}/);
  await expect(run.button(/Conflict to solve: host port 18100/)).toBeVisible();
  await expect(run.button('Run')).toBeDisabled();

  await note.getByRole('button', { name: 'Use 18101' }).click();
  await expect(run.hostPort(1)).toHaveValue('18101');
  await expect(run.button('Run')).toBeEnabled();

  await run.hostPort(1).fill('18100');
  await engine.cli(['rm', '-f', 'holder']);
  await expect(note).toBeHidden();
});

test('a port of a stopped container is said and does not block', async ({ adminPage, engine }) => {
  await engine.cli(['create', '--name', 'sleeper', '--label', 'e2e=ports', '-p', '18110:80', image]);
  const run = await openRun(adminPage);
  await run.paste(`docker run -p 18110:80 ${image}`);
  await expect(adminPage.getByText('18110 is also set on sleeper, which is stopped')).toBeVisible();
  await expect(run.button('Run')).toBeEnabled();
});

test('two rows with the same port are told apart from other protocols', async ({ adminPage }) => {
  const run = await openRun(adminPage);
  await run.paste(`docker run -p 18120:80 -p 18120:81 -p 18120:82/udp ${image}`);
  await expect(adminPage.getByText('18120 is also in row 2')).toBeVisible();
  await expect(adminPage.getByText('18120 is also in row 1')).toBeVisible();
  await expect(adminPage.getByText('18120 is also in row 3')).toBeHidden();
});

test('the shorthand of the command line fills rows, pasted or typed', async ({ adminPage }) => {
  const run = await openRun(adminPage);
  await run.image.fill(image);
  await run.button('Add port').click();
  await pasteInto(run.hostPort(1), '-p 127.0.0.1:18130:80 -p 18140-18142:9000-9002/udp\n[::1]:18150:81 nonsense');
  await expect(run.command).toContainText('-p 127.0.0.1:18130:80');
  await expect(run.command).toContainText('-p 18140-18142:9000-9002/udp');
  await expect(run.command).toContainText("-p '[::1]:18150:81'");
  await expect(adminPage.getByRole('alert').filter({ hasText: 'nonsense' })).toBeVisible();

  await run.button('Add port').click();
  await run.hostPort(4).fill('18160:82');
  await run.hostPort(4).blur();
  await expect(run.hostPort(4)).toHaveValue('18160');
  await expect(run.containerPort(4)).toHaveValue('82');
});

test('a bare number that is pasted is the port of the container, and an unfinished row is in no command', async ({
  adminPage,
}) => {
  const run = await openRun(adminPage);
  await run.image.fill(image);
  await run.button('Add port').click();
  await pasteInto(run.hostPort(1), '82');
  await expect(run.containerPort(1)).toHaveValue('82');
  await expect(run.hostPort(1)).toHaveValue('');
  await expect(run.command).toContainText('-p 82');

  await run.button('Add port').click();
  await run.hostPort(2).fill('18170');
  await run.hostPort(2).blur();
  await expect(run.hostPort(2)).toHaveValue('18170');
  await expect(run.command).not.toContainText('18170');
  await run.button('Edit').click();
  await expect(adminPage.getByRole('textbox', { name: 'docker run command' })).toHaveValue(
    `docker run -d \\\n  -p 82 \\\n  ${image}`,
  );
  await run.button('Done').click();
  await expect(run.hostPort(2)).toHaveValue('18170');
});

test('exposed ports are offered once, and every address is marked', async ({ adminPage }) => {
  const run = await openRun(adminPage, `?image=${image}`);
  await run.button('Publish 80').click();
  await expect(run.button('Publish 80')).toBeHidden();
  await expect(run.containerPort(1)).toHaveValue('80');
  await expect(adminPage.getByLabel(/^Every address: who can reach this machine/)).toBeVisible();
  await adminPage.getByRole('combobox', { name: 'Address, row 1' }).fill('127.0.0.1');
  await expect(adminPage.getByLabel(/^Every address: who can reach this machine/)).toBeHidden();
});
