import { expect, test } from '../fixtures.ts';
import { expectAccessible } from '../support/axe.ts';
import { password } from '../support/berth-server.ts';

test('a wrong password is said in place, the right one leads where the person wanted to go', async ({ page }) => {
  await page.goto('/jobs');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fjobs$/);
  await expectAccessible(page);
  await page.getByLabel('Name').fill('admin');
  await page.getByLabel('Password', { exact: true }).fill('not the pass phrase');
  await page.getByLabel('Password', { exact: true }).press('Enter');
  await expect(page.getByText('Name or password is wrong.')).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/jobs$/);
  await expect(page.getByRole('heading', { name: 'Jobs', level: 1 })).toBeVisible();
});

test('a next that leads elsewhere leads home', async ({ adminPage }) => {
  await adminPage.goto('/sign-in?next=//evil.test/x');
  await expect(adminPage.getByRole('heading', { name: 'Needs attention' })).toBeVisible();
  expect(new URL(adminPage.url()).pathname).toBe('/');
});

test('too many attempts are refused with the time that is left', async ({ page, berth }) => {
  await berth.addUser('viewer', 'forgetful');
  await page.goto('/sign-in');
  await page.getByLabel('Name').fill('forgetful');
  const field = page.getByLabel('Password', { exact: true });
  await expect(async () => {
    await field.fill('not the pass phrase', { timeout: 1_000 });
    await field.press('Enter');
    await expect(page.getByText(/Try again in \d+ (s|m)/)).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 40_000 });
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeDisabled();
});

test('signing out ends the session and leads to sign-in', async ({ adminPage }) => {
  await adminPage.goto('/jobs');
  await adminPage.getByRole('button', { name: 'Theme and account' }).click();
  await adminPage.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(adminPage).toHaveURL(/\/sign-in/);
  await adminPage.goto('/jobs');
  await expect(adminPage).toHaveURL(/\/sign-in/);
});

test('the page says when Berth does not answer', async ({ page }) => {
  await page.goto('/sign-in');
  await expect(page.getByText('Engine connected')).toBeVisible();
  await page.route('**/api/v1/**', (route) => route.abort());
  await page.getByLabel('Name').fill('admin');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('Berth does not answer. Check that its server runs.')).toBeVisible();
});
