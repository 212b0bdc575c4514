import { expect, signInPage, test } from '../fixtures.ts';
import { expectAccessible } from '../support/axe.ts';
import { password } from '../support/berth-server.ts';

test('a revoked session ends at once, in the browser that has it open', async ({ pageAs, browser, berth }) => {
  const first = await pageAs('viewer');
  const username = await first.request
    .get('/api/v1/session')
    .then(async (answer) => (await answer.json()).user.username);
  const context = await browser.newContext({ baseURL: berth.url });
  const second = await context.newPage();
  await signInPage(second, berth, username);
  await second.goto('/jobs');
  await expect(second.getByRole('heading', { name: 'Jobs', level: 1 })).toBeVisible();
  await first.goto('/profile');
  await expectAccessible(first);
  await first.getByRole('button', { name: 'Revoke' }).first().click();
  await expect(first.getByText('Session revoked')).toBeVisible();
  await expect(second).toHaveURL(/\/sign-in/, { timeout: 5_000 });
  await context.close();
});

test('the password is changed with the current one only', async ({ pageAs }) => {
  const page = await pageAs('viewer');
  await page.goto('/profile');
  await page.getByLabel('Current password').fill('not the pass phrase');
  await page.getByLabel('New password').fill('another pass phrase');
  const change = page.getByRole('button', { name: 'Change password' });
  await change.click();
  await expect(page.getByText('The current password is wrong.')).toBeVisible();
  await page.getByLabel('Current password').fill(password);
  await change.click();
  await expect(page.getByText('Password changed, other sessions ended')).toBeVisible();
});
