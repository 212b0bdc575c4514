import type { APIRequestContext } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { expectAccessible } from '../support/axe.ts';

const names = ['jobs-one', 'jobs-two', 'jobs-three'];
test.beforeAll(async ({ engine }) => {
  for (const name of names) await engine.cli(['run', '-d', '--name', name, 'berth-test/base:1', 'sleep', '100000']);
});
test.afterAll(({ engine }) => engine.cli(['rm', '-f', ...names]));

/** Starts a job over the API, as another tab would. */
async function startJob(request: APIRequestContext, url: string, path: string, data: object): Promise<string> {
  const answer = await request.post(path, { data, headers: { 'x-requested-with': 'berth', origin: url } });
  expect(answer.status(), await answer.text()).toBe(202);
  const { jobId } = await answer.json();
  return String(jobId);
}

test('a job that fails stays with its reason until somebody has seen it', async ({ adminPage: page, berth }) => {
  await page.goto('/jobs');
  await startJob(page.request, berth.url, '/api/v1/bulk/containers/remove', { ids: names });
  const tray = page.getByRole('contentinfo').getByRole('button', { name: /1 failed/ });
  await expect(tray).toBeVisible();
  const row = page.getByRole('row', { name: /Remove 3 containers/ });
  await expect(row).toContainText('3 of 3 failed');
  await expect(row).toContainText('The container is running.');
  await expectAccessible(page);
  await row.getByRole('button', { name: 'Mark as seen' }).click();
  await expect(tray).toBeHidden();
  await expect(page.getByRole('contentinfo')).toContainText('No jobs');
});

test('the pane shows the result of each object, and its address can be shared', async ({ adminPage: page, berth }) => {
  const id = await startJob(page.request, berth.url, '/api/v1/bulk/containers/restart', { ids: names, timeout: 0 });
  await page.goto(`/jobs/${id}`);
  const pane = page.getByRole('complementary');
  await expect(pane.getByRole('heading', { name: 'Restart 3 containers' })).toBeVisible();
  const results = pane.getByRole('list', { name: 'Results' });
  for (const name of names) await expect(results).toContainText(name);
  await expect(results.getByRole('img', { name: 'done' })).toHaveCount(3, { timeout: 30_000 });
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/jobs$/);
});

test('a running job is cancelled from its pane: what is done stays, the rest is left alone', async ({
  adminPage: page,
  berth,
  engine,
}) => {
  test.setTimeout(120_000);
  const slow = Array.from({ length: 12 }, (_, n) => `jobs-slow-${n}`);
  // Nobody who ignores SIGTERM ends before the timeout, so most of them wait for their turn.
  const stubborn = ['berth-test/base:1', 'sh', '-c', "trap '' TERM; while :; do sleep 1; done"];
  await Promise.all(slow.map((name) => engine.cli(['run', '-d', '--name', name, ...stubborn])));
  await page.goto('/jobs');
  await expect(page.getByRole('contentinfo').getByText('Live', { exact: true })).toBeVisible();
  await startJob(page.request, berth.url, '/api/v1/bulk/containers/stop', { ids: slow, timeout: 12 });
  await page.getByRole('row', { name: /Stop 12 containers/ }).click();
  const pane = page.getByRole('complementary');
  await pane.getByRole('button', { name: /^Cancel/ }).click();
  await expect(pane.getByText('Cancelled', { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(pane.getByRole('img', { name: 'skipped' }).first()).toBeVisible();
  await engine.cli(['rm', '-f', ...slow]);
});

test('a job that is gone says so', async ({ adminPage: page }) => {
  await page.goto('/jobs/not-a-job');
  await expect(page.getByText('This job is gone')).toBeVisible();
});
