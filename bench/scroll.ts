import type { Browser } from '@playwright/test';
import type { RunningBerth } from './berth.ts';
import { signedIn } from './browser.ts';
import type { Figure } from './figure.ts';

/** Scrolls the list from end to end and back with the wheel, and asks Chromium for every task of the page over 50 ms. */
export async function benchScroll(browser: Browser, berth: RunningBerth, count: number): Promise<Figure> {
  const context = await signedIn(browser, berth);
  const page = await context.newPage();
  await page.goto(`${berth.origin}/containers`);
  await page.getByText(`${count} of ${count}`).waitFor();
  await page.getByRole('row').nth(10).hover();
  // The first rows, their readings and fonts have come; what follows is scrolling.
  await new Promise((done) => setTimeout(done, 5_000));
  await page.evaluate(() => {
    const tasks: number[] = [];
    Reflect.set(window, 'berthLongTasks', tasks);
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
      type: 'longtask',
    });
  });
  for (const direction of [1, -1]) {
    for (let step = 0; step < 100; step++) {
      await page.mouse.wheel(0, direction * 720);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }
  const tasks: unknown = await page.evaluate(() => Reflect.get(window, 'berthLongTasks'));
  const longest = Array.isArray(tasks) ? Math.max(0, ...tasks.filter((task) => typeof task === 'number')) : Number.NaN;
  await context.close();
  return {
    what: `Scrolling ${count.toLocaleString('en')} containers: longest task over 50 ms`,
    must: 'none',
    is: longest > 50 ? `${longest.toFixed(0)} ms` : 'none',
    raw: '',
    met: longest <= 50,
  };
}
