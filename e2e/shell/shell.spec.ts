import { expect, test } from '../fixtures.ts';
import { expectAccessible } from '../support/axe.ts';

test('the theme follows the system, is switched, and is kept', async ({ adminPage: page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/jobs');
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.getByRole('button', { name: 'Theme and account' }).click();
  await page.getByRole('menuitem', { name: 'Light' }).click();
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'light');
  await page.reload();
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'light');
  await expectAccessible(page);
});

test('the language follows the browser, is switched, and is kept', async ({ pageAs }) => {
  const page = await pageAs('viewer', { locale: 'zh-CN' });
  await page.goto('/jobs');
  await expect(page.getByRole('heading', { name: '任务', level: 1 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await page.getByRole('button', { name: '主题与账户' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Jobs', level: 1 })).toBeVisible();
  await expect(page).toHaveTitle('Jobs · Berth');
});

test('keys lead from page to page, and rest while somebody types', async ({ adminPage: page }) => {
  await page.goto('/containers');
  await expect(page.getByRole('heading', { name: 'Containers', level: 1 })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/\/jobs$/);
  await page.keyboard.press('/');
  const filter = page.getByRole('textbox', { name: 'Filter the jobs' });
  await expect(filter).toBeFocused();
  await page.keyboard.type('gc?');
  await expect(filter).toHaveValue('gc?');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the first tab stop skips the navigation', async ({ adminPage: page }) => {
  await page.goto('/jobs');
  await expect(page.getByRole('heading', { name: 'Jobs', level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('no page breaks the policy, and none asks another host for anything', async ({ adminPage: page, berth }) => {
  const faults: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => message.text().includes('Content Security Policy') && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => request.url().startsWith('http') && hosts.add(new URL(request.url()).origin));
  for (const [path, heading] of [
    ['/', 'Needs attention'],
    ['/containers', 'Containers'],
    ['/jobs', 'Jobs'],
    ['/profile', 'Password and sessions'],
    ['/api-docs', 'API'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
    await expectAccessible(page);
  }
  expect(faults).toEqual([]);
  expect([...hosts]).toEqual([berth.url]);
});

test('the API page shows every call with its permission, and finds them', async ({ adminPage: page }) => {
  await page.goto('/api-docs');
  await page.getByRole('textbox', { name: 'Find a call' }).fill('container:kill');
  const call = page.getByRole('button', { name: /POST \/api\/v1\/containers\/\{containerId\}\/kill/ });
  await call.click();
  await expect(page.getByText('signal?:')).toBeVisible();
});

test('an address that leads nowhere says so', async ({ adminPage: page }) => {
  await page.goto('/nowhere');
  await expect(page.getByText('This page does not exist')).toBeVisible();
});
