import { testImages } from '@berth/testbed';
import type { Page } from '@playwright/test';
import { removeAll, runSleeper, uniqueName } from '../containers/list-page.ts';
import { expect, test } from '../fixtures.ts';

/** More stops than any page has. */
const MOST = 250;

interface Stop {
  what: string;
  first: boolean;
  seen: boolean;
  ring: boolean;
}

/** What has the focus now, and whether a person can see that. */
function stop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    // A radio button is drawn by its label.
    const drawn = element instanceof HTMLInputElement ? (element.labels?.[0] ?? element) : element;
    const box = drawn.getBoundingClientRect();
    const around = [element, element.parentElement, element.nextElementSibling, element.parentElement?.parentElement];
    const ring = around.some((one) => {
      if (!one) return false;
      const style = getComputedStyle(one);
      const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
      return outlined || style.boxShadow !== 'none';
    });
    const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40);
    return {
      what: `${element.tagName.toLowerCase()} ${name}`,
      first: element.getAttribute('href') === '#main',
      seen: box.width > 0 && box.height > 0,
      // The row that a list points at is marked in its place.
      ring: ring || element.hasAttribute('aria-activedescendant'),
    };
  });
}

/** Walks through a page with Tab until it begins anew. @returns its stops */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  await page.keyboard.press('Tab');
  for (let n = 0; n < MOST; n += 1) {
    const now = await stop(page);
    if (now.first && stops.length > 0) return stops;
    // Between the last stop and the first the focus is the browser's.
    if (!now.what.startsWith('body')) stops.push(now);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come around: ${stops.slice(-5).map(({ what }) => what)}`);
}

test('Tab walks through every page, each stop can be seen, and none holds it', async ({ adminPage: page, engine }) => {
  test.setTimeout(150_000);
  const name = uniqueName('walk');
  await engine.cli(['run', '-d', '--network', 'none', '--stop-signal', 'KILL', '--name', name, testImages.chatty]);
  for (const [path, heading] of [
    ['/', 'Needs attention'],
    ['/containers', 'Containers'],
    ['/containers/run', 'Run a container'],
    ['/jobs', 'Jobs'],
    ['/profile', 'Password and sessions'],
    [`/containers/${name}`, name],
    [`/containers/${name}/logs`, name],
    [`/containers/${name}/terminal`, name],
    [`/containers/${name}/stats`, name],
    [`/containers/${name}/inspect`, name],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
    await page.waitForLoadState('networkidle').catch(() => undefined);
    const stops = await walk(page);
    const hidden = stops.filter(({ seen, ring }) => !seen || !ring).map(({ what }) => what);
    expect([path, hidden]).toEqual([path, []]);
    expect(stops.length).toBeGreaterThan(8);
  }
  await removeAll(engine, name);
});

test('g and a letter go to each page, and the help says every key', async ({ adminPage: page }) => {
  await page.goto('/jobs');
  await expect(page.getByRole('heading', { name: 'Jobs', level: 1 })).toBeVisible();
  for (const [letter, heading] of [
    ['o', 'Needs attention'],
    ['c', 'Containers'],
    ['j', 'Jobs'],
  ] as const) {
    await page.keyboard.press('g');
    await page.keyboard.press(letter);
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
  }
  const opener = page.getByRole('button', { name: 'Go to or run' });
  await opener.focus();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys' });
  for (const words of ['Go to or run', 'Go to the overview', 'Go to containers', 'Filter', 'Back one step'])
    await expect(help.getByRole('listitem').filter({ hasText: words }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('a container is found, opened, acted on and left without a pointer', async ({ adminPage: page, engine }) => {
  const name = uniqueName('keys');
  await runSleeper(engine, name);
  await page.goto('/containers?group=none');
  await expect(page.getByRole('row').filter({ hasText: name })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(new RegExp(`q=${name}`));
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Delete');
  const asks = page.getByRole('alertdialog');
  await expect(asks.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(asks).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await page.keyboard.press('2');
  await expect(page).toHaveURL(/\/logs$/);
  await page.keyboard.press('Escape');
  // The list is as it was left.
  await expect(page).toHaveURL(new RegExp(`/containers\\?.*q=${name}`));
  await removeAll(engine, name);
});

test('a menu and its dialog give the focus back to the button they came from', async ({ adminPage: page, engine }) => {
  const name = uniqueName('menu');
  await runSleeper(engine, name);
  await page.goto(`/containers/${name}`);
  const more = page.getByRole('button', { name: `More for ${name}` });
  await more.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Rename…' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(more).toBeFocused();
  await removeAll(engine, name);
});
