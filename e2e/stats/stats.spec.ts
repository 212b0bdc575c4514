import { type TestEngine, testImages } from '@berth/testbed';
import type { Page } from '@playwright/test';
import { removeAll, uniqueName } from '../containers/list-page.ts';
import { expect, test } from '../fixtures.ts';
import { expectAccessible } from '../support/axe.ts';

const limits = ['--memory', '64m', '--cpus', '0.1', '--pids-limit', '30', '--stop-timeout', '1'];

async function runBurner(engine: TestEngine, name: string): Promise<void> {
  await engine.cli(['run', '-d', '--name', name, ...limits, testImages.burner]);
}

/** The readings as the page's table has them. */
async function openTable(page: Page, name: string) {
  await page.goto(`/containers/${name}/stats`);
  await page.getByText('1 min', { exact: true }).click();
  await page.getByRole('button', { name: 'Table' }).click();
  return page.getByRole('region', { name: 'Readings of the last 1 min' }).getByRole('rowheader');
}

test('the charts say what is used of which limit, and their cursor moves by keyboard', async ({
  adminPage: page,
  engine,
}) => {
  const name = uniqueName('charts');
  await runBurner(engine, name);
  await page.goto(`/containers/${name}`);
  await expect(page.getByRole('link', { name: 'Stats', exact: true })).toBeVisible();
  await page.keyboard.press('4');
  const charts = page.getByRole('region', { name: 'Stats' });
  await expect(charts.getByText(/% of its limit of 0\.1 cores/)).toBeVisible();
  await expect(charts.getByText(/held back \d+ % of the time/)).toBeVisible();
  await expect(charts.getByText('of 64 MiB')).toBeVisible();
  await expect(charts.getByText('of 30', { exact: false }).first()).toBeVisible();
  const cpu = charts.getByRole('slider', { name: 'CPU' });
  await expect(cpu).toHaveAttribute('aria-valuetext', /^\d\d:\d\d:\d\d \d+\.\d %$/);
  await cpu.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  const moment = (await cpu.getAttribute('aria-valuetext'))?.slice(0, 8) ?? '';
  const memory = charts.getByRole('slider', { name: 'Memory' });
  await expect(memory).toHaveAttribute('aria-valuetext', new RegExp(`^${moment} .* [kM]B$`));
  await expectAccessible(page);
  await removeAll(engine, name);
});

test('who comes later sees what was measured before, and nobody starts at nothing', async ({
  adminPage,
  pageAs,
  engine,
}) => {
  const name = uniqueName('filled');
  await runBurner(engine, name);
  const first = await openTable(adminPage, name);
  await expect(first.nth(2)).toBeVisible({ timeout: 20_000 });
  const moment = await first.last().textContent();
  const second = await openTable(await pageAs('viewer'), name);
  await expect(second.nth(2)).toBeVisible();
  expect((await second.last().textContent())?.slice(0, 5)).toBe(moment?.slice(0, 5));
  await removeAll(engine, name);
});

test('a restart is flagged, a stop is said, and the past stays', async ({ adminPage: page, engine }) => {
  const name = uniqueName('again');
  await runBurner(engine, name);
  await page.goto(`/containers/${name}/stats`);
  const charts = page.getByRole('region', { name: 'Stats' });
  await expect(charts.getByRole('slider', { name: 'Memory' })).toHaveAttribute('aria-valuetext', /B$/);
  await engine.cli(['restart', name]);
  await expect(charts.getByText(/^\d\d:\d\d:\d\d restarted$/)).toBeVisible();
  await engine.cli(['stop', name]);
  await expect(charts.getByRole('status')).toContainText('It does not run. This is what it used before.');
  await expect(charts.getByRole('slider', { name: 'Memory' })).toBeVisible();
  await page.goto(`/containers/${name}`);
  await expect(page.getByText('CPU', { exact: true })).toBeVisible();
  await removeAll(engine, name);
});

test('a tab in the background asks for nothing; what was on screen stays, and goes on', async ({
  adminPage: page,
  engine,
}) => {
  const name = uniqueName('hidden');
  await runBurner(engine, name);
  const sent: string[] = [];
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(String(payload))));
  const subscribed = () =>
    sent.filter((text) => text.includes('container-stats') && text.includes('"subscribe"')).length;
  await page.clock.install();
  await page.goto(`/containers/${name}/stats`);
  const memory = page.getByRole('slider', { name: 'Memory' });
  await expect(memory).toHaveAttribute('aria-valuetext', /B$/);
  expect(subscribed()).toBe(1);
  const turn = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await turn(true);
  await page.clock.fastForward('00:31');
  await expect.poll(() => sent.filter((text) => text.includes('"unsubscribe"')).length).toBe(1);
  await expect(memory).toHaveAttribute('aria-valuetext', /B$/);
  await turn(false);
  await expect.poll(subscribed).toBe(2);
  await removeAll(engine, name);
});

test('a phone has every chart, and a container that never ran says why there is none', async ({ pageAs, engine }) => {
  const name = uniqueName('small');
  await engine.cli(['create', '--name', name, testImages.burner]);
  const page = await pageAs('viewer', { viewport: { width: 390, height: 844 } });
  await page.goto(`/containers/${name}/stats`);
  await expect(page.getByText('What it uses is shown while it runs.')).toBeVisible();
  await engine.cli(['start', name]);
  for (const chart of ['CPU', 'Memory', 'Network', 'Processes']) {
    await expect(page.getByRole('slider', { name: chart })).toBeVisible();
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(wide).toBe(false);
  await expectAccessible(page);
  await removeAll(engine, name);
});
