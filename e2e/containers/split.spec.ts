import { expect, test } from '../fixtures.ts';
import { expectAccessible } from '../support/axe.ts';
import { removeAll, runSleeper, uniqueName } from './list-page.ts';

test('two tabs stand side by side: both marked, in the address, the line between them moved and remembered', async ({
  adminPage: page,
  engine,
}) => {
  const name = uniqueName('split');
  await runSleeper(engine, name);
  await page.goto(`/containers/${name}/logs?split=inspect`);
  const tabs = page.getByRole('navigation', { name: 'Parts of the container' });
  const beside = page.getByRole('region', { name: 'Inspect, beside' });
  await expect(page.getByRole('region', { name: 'Log', exact: true })).toBeVisible();
  await expect(beside.getByText('HostConfig', { exact: true })).toBeVisible();
  await expect(tabs.getByRole('link', { name: 'Logs' })).toHaveAttribute('aria-current', 'page');
  await expect(tabs.getByRole('link', { name: 'Inspect' })).toHaveAttribute('aria-current', 'true');
  await expect(page).toHaveTitle(`${name} · Logs, Inspect · Berth`);
  await expectAccessible(page);

  const line = page.getByRole('separator', { name: 'Width of the two tabs' });
  const before = Number(await line.getAttribute('aria-valuenow'));
  await line.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(line).toHaveAttribute('aria-valuenow', String(before - 2));
  await page.reload();
  await expect(line).toHaveAttribute('aria-valuenow', String(before - 2));

  await tabs.getByRole('link', { name: 'Inspect' }).click();
  await expect(page).toHaveURL(/\/inspect\?split=logs$/);
  await page.getByRole('button', { name: 'Close the split' }).last().click();
  await expect(page).toHaveURL(/\/inspect$/);
  await expect(line).toHaveCount(0);
  await page.getByRole('button', { name: 'Split', exact: true }).click();
  await expect(page).toHaveURL(/split=/);
  await removeAll(engine, name);
});

test('what stands beside is chosen from its head, and goes along to the next container', async ({
  adminPage: page,
  engine,
}) => {
  const name = uniqueName('along');
  await runSleeper(engine, `${name}-1`, '--label', `com.docker.compose.project=${name}`);
  await runSleeper(engine, `${name}-2`, '--label', `com.docker.compose.project=${name}`);
  await page.goto(`/containers/${name}-1?split=logs`);
  await page.getByRole('button', { name: 'Logs', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Terminal' }).click();
  await expect(page).toHaveURL(/\?split=terminal$/);
  await page.getByRole('link', { name: `Next container: ${name}-2` }).click();
  await expect(page.getByRole('heading', { name: `${name}-2` })).toBeVisible();
  await expect(page).toHaveURL(/\?split=terminal$/);
  await page.keyboard.press('[');
  await expect(page.getByRole('heading', { name: `${name}-1` })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: `${name}-2` })).toBeVisible();
  await removeAll(engine, `${name}-1`, `${name}-2`);
});

test('a phone shows one tab, whatever the address says', async ({ pageAs, engine }) => {
  const name = uniqueName('narrow');
  await runSleeper(engine, name);
  const page = await pageAs('viewer', { viewport: { width: 390, height: 844 } });
  await page.goto(`/containers/${name}/logs?split=inspect`);
  await expect(page.getByRole('region', { name: 'Log', exact: true })).toBeVisible();
  await expect(page.getByRole('separator', { name: 'Width of the two tabs' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Split', exact: true })).toHaveCount(0);
  await removeAll(engine, name);
});
