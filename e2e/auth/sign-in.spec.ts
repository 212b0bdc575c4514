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
  const attempt = async () => {
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await field.fill('not the pass phrase');
    await field.press('Enter');
    return (await answer).status();
  };
  await expect.poll(attempt, { timeout: 40_000, intervals: [0] }).toBe(429);
  await expect(page.getByText(/Try again in \d+ (s|m)/)).toBeVisible();
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
