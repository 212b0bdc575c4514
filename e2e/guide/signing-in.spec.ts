/// <reference lib="dom" />
import type { Page } from '@playwright/test';
import { password, setupToken, startBerthServer } from '../support/berth-server.ts';
import { expect, rowOf, test } from './guide.ts';

const otherBrowser = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0';

test('the first start asks for the token and makes the first admin', async ({ page, engine, picture }) => {
  const fresh = await startBerthServer({ dockerHost: engine.dockerHost, setupOpen: true });
  await page.goto(fresh.url);
  await page.getByLabel('Setup token').fill(setupToken);
  await page.getByLabel('Your name').fill('jonas');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await picture(page, 'setup');
  await page.getByRole('button', { name: 'Create admin and sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Needs attention' })).toBeVisible();
  await fresh.close();
});

test('people sign in, and see where they are signed in', async ({ world, berth, page, request, picture }) => {
  expect(world).toBeUndefined();
  await berth.addUser('admin', 'mira');
  // Another browser of hers, so that there is one to revoke.
  await request.post('/api/v1/session', {
    data: { username: 'mira', password },
    headers: { 'x-requested-with': 'berth', origin: berth.url, 'user-agent': otherBrowser },
  });
  await page.goto('/');
  await page.getByLabel('Name', { exact: true }).fill('mira');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await expect(page.getByText('Engine connected')).toBeVisible();
  await picture(page, 'sign-in');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Needs attention' })).toBeVisible();
  await page.goto('/profile');
  await expect(page.getByText('this one')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Revoke' }).first()).toBeVisible();
  await picture(page, 'sessions');
});

test('while the engine is away the last state stays, and nothing is changed', async ({
  jonas: page,
  engine,
  picture,
}) => {
  await page.goto('/containers');
  await expect(rowOf(page, 'shop-web-1')).toContainText('Running');
  await engine.kill();
  const strip = page.getByRole('alert');
  await expect(strip).toContainText('Engine unreachable');
  await expect(rowOf(page, 'shop-web-1')).toContainText('Running');
  await page.getByRole('button', { name: 'What to check' }).click();
  await expect(strip).toContainText('Start Docker');
  await sayUsualAddress(page, engine.dockerHost);
  await picture(page, 'unreachable');
  await engine.start();
  await expect(strip).toHaveCount(0);
  // It took the containers with it, and the engine does not start each of them again.
  await engine.cli(['start', 'shop-api-1']);
});

/** The private engine's address means nothing to a reader: puts the usual one in its place. */
async function sayUsualAddress(page: Page, address: string): Promise<void> {
  await page.getByRole('alert').evaluate((alert, from) => {
    const texts = document.createTreeWalker(alert, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      text.nodeValue = (text.nodeValue ?? '').replaceAll(from, 'unix:///var/run/docker.sock');
    }
  }, address);
}
