import { openRun } from '../run/run-form.ts';
import { hostPort } from './fleet.ts';
import { expect, test } from './guide.ts';

const web = 'hub.example.com/shop/web:2.14.0';

test('a run form shows its command, and what Run does', async ({ jonas: page, picture }) => {
  const run = await openRun(page);
  await run.paste(
    `docker run -d --name shop-web-3 -p ${hostPort(8090)}:80 -e LOG_LEVEL=info -e DB_PASSWORD=s3cret -v shop_data:/data -m 256m --restart unless-stopped ${web}`,
  );
  await expect(run.button('Run')).toBeEnabled();
  await expect(run.command).not.toContainText('s3cret');
  await expect(page.getByText('Reuse the volume shop_data and what is in it')).toBeVisible();
  await picture(page, 'run');
});

test('a port that is taken is said with its owner, and a free one is offered', async ({ jonas: page, picture }) => {
  const run = await openRun(page);
  await run.paste(`docker run -d --name shop-web-3 -p ${hostPort(8080)}:80 -p 127.0.0.1:${hostPort(8444)}:443 ${web}`);
  const note = page.getByRole('alert').filter({ hasText: `${hostPort(8080)} is held by shop-web-1` });
  await expect(note).toBeVisible();
  await expect(run.button('Run')).toBeDisabled();
  await picture(page, 'ports');
  await note.getByRole('button', { name: /^Use \d+/ }).click();
  await expect(note).toBeHidden();
});

test('what gives root on the host has to be confirmed', async ({ jonas: page, picture }) => {
  const run = await openRun(page);
  await run.paste(
    `docker run -d --name agent -v /var/run/docker.sock:/var/run/docker.sock --privileged hub.example.com/ops/agent:4`,
  );
  await page.getByRole('checkbox', { name: 'I need this' }).first().scrollIntoViewIfNeeded();
  await expect(run.button('Run')).toBeDisabled();
  await picture(page, 'run-risk');
});

test('several containers are changed as one job, with a result for each', async ({ jonas: page, picture }) => {
  await page.goto('/containers');
  const names = ['watch-grafana-1', 'watch-loki-1', 'registry'];
  for (const name of names) await page.getByRole('checkbox', { name: `Select ${name}` }).click();
  const bar = page.getByRole('toolbar', { name: 'Actions' });
  await bar.getByRole('button', { name: 'Restart', exact: true }).click();
  await page.getByRole('link', { name: 'Jobs' }).click();
  await page.getByRole('row', { name: /Restart 3 containers/ }).click();
  const results = page.getByRole('complementary').getByRole('list', { name: 'Results' });
  for (const name of names) await expect(results).toContainText(name);
  await expect(results.getByRole('img', { name: 'done' })).toHaveCount(3, { timeout: 30_000 });
  await expect(page.getByText('Started as a job')).toBeHidden();
  await picture(page, 'jobs');
});
