import { expect, test } from './guide.ts';
import { picturing } from './picture.ts';

/** Of twenty rows of the table, those that must be known before the charts are worth a picture. */
const WORTH = 17;

test('a container’s use is seen in its charts, and what runs in it in its list', async ({ jonas: page, picture }) => {
  test.setTimeout(360_000);
  await page.goto('/containers/shop-api-1/stats');
  const charts = page.getByRole('region', { name: 'Stats', exact: true });
  await expect(charts.getByText('of 256 MiB')).toBeVisible();
  if (picturing) {
    await page.getByRole('button', { name: 'Table' }).click();
    await expect(page.getByRole('rowheader').nth(WORTH - 1)).toBeVisible({ timeout: 330_000 });
    await page.getByRole('button', { name: 'Table' }).click();
  }
  await charts.getByRole('slider', { name: 'CPU' }).hover();
  await picture(page, 'stats');
  await page.getByRole('link', { name: 'Processes', exact: true }).click();
  await expect(page.getByRole('grid', { name: 'Processes' }).getByText('└').first()).toBeVisible();
  await picture(page, 'processes');
});
