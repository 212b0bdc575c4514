import { expect, test } from '../fixtures.ts';

test('a part of the app that does not arrive once is fetched again', async ({ adminPage: page }) => {
  let lost = 0;
  await page.route(/\/assets\/jobs-page-.*\.(js|css)$/, (route) => {
    lost += 1;
    return lost === 1 ? route.abort('connectionaborted') : route.continue();
  });
  await page.goto('/jobs');
  await expect(page.getByRole('heading', { name: 'Jobs', level: 1 })).toBeVisible();
  expect(lost).toBeGreaterThan(1);
});
