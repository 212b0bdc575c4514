import { expect, test } from '../fixtures.ts';
import { expectAccessible } from '../support/axe.ts';
import { type BerthServer, password, setupToken, startBerthServer } from '../support/berth-server.ts';

let fresh: BerthServer;
test.beforeEach(async ({ engine }) => {
  fresh = await startBerthServer({ dockerHost: engine.dockerHost, setupOpen: true });
});
test.afterEach(() => fresh.close());

test('the first start leads to setup, and the token makes the first admin', async ({ page }) => {
  await page.goto(fresh.url);
  await expect(page).toHaveURL(/\/setup$/);
  await expectAccessible(page);
  const create = page.getByRole('button', { name: 'Create admin and sign in' });
  await expect(create).toBeDisabled();
  await page.getByLabel('Setup token').fill('wrong-token-wrong-token');
  await page.getByLabel('Your name').fill('jonas');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await expect(page.getByText('23 characters, strong')).toBeVisible();
  await create.click();
  await expect(page.getByText('This is not the setup token.')).toBeVisible();
  await page.getByLabel('Setup token').fill(setupToken);
  await create.click();
  await expect(page.getByRole('heading', { name: 'Needs attention' })).toBeVisible();
  await expect(page.getByText('Admin', { exact: true })).toBeVisible();
});

test('a name that nobody may have is refused at its field', async ({ page }) => {
  await page.goto(`${fresh.url}/setup`);
  await page.getByLabel('Your name').fill('Jonas Weber');
  await page.getByLabel('Your name').blur();
  await expect(page.getByText('Lower-case letters, digits, dot')).toBeVisible();
});
