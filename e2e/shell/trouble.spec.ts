import { expect, test } from '../fixtures.ts';
import { startBerthServer } from '../support/berth-server.ts';

test('an engine that stops answering is said within three seconds, and recovery comes by itself', async ({
  adminPage: page,
  engine,
}) => {
  await page.goto('/containers');
  await expect(page.getByRole('contentinfo').getByText('Live', { exact: true })).toBeVisible();
  engine.pause();
  try {
    const strip = page.getByRole('alert');
    await expect(strip).toContainText('Engine unreachable.', { timeout: 5_000 });
    await expect(page.getByRole('contentinfo')).toContainText('Not live');
    await strip.getByRole('button', { name: 'What to check' }).click();
    await expect(strip).toContainText('The engine is there and does not answer.');
  } finally {
    engine.resume();
  }
  await expect(page.getByRole('alert')).toBeHidden({ timeout: 8_000 });
  await expect(page.getByRole('contentinfo').getByText('Live', { exact: true })).toBeVisible();
});

test('a server that is away is said with the next try, and the page goes on when it is back', async ({
  adminPage: page,
  berth,
}) => {
  await page.goto('/jobs');
  await expect(page.getByRole('contentinfo').getByText('Live', { exact: true })).toBeVisible();
  await berth.stopProcess();
  await expect(page.getByRole('alert')).toContainText('Berth does not answer.');
  await berth.startProcess();
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(page.getByRole('alert')).toBeHidden({ timeout: 15_000 });
});

test('an engine that was never there is said with its address and the cure', async ({ page }) => {
  const alone = await startBerthServer({ dockerHost: 'unix:///tmp/berth-e2e-no-such.sock' });
  try {
    const [name = '', value = ''] = (await alone.signIn('admin')).split('=');
    await page.context().addCookies([{ name, value, url: alone.url }]);
    await page.goto(`${alone.url}/containers`);
    const strip = page.getByRole('alert').first();
    await expect(strip).toContainText('Berth has not reached it yet.');
    await strip.getByRole('button', { name: 'What to check' }).click();
    await expect(strip).toContainText('There is no socket at this address.');
    await expect(strip).toContainText('unix:///tmp/berth-e2e-no-such.sock');
  } finally {
    await alone.close();
  }
});
