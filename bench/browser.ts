import { createServer } from 'node:http';
import { type Browser, chromium } from '@playwright/test';
import { freePort, type RunningBerth } from './berth.ts';
import { type Figure, ms, percentile } from './figure.ts';
import { rawGet } from './raw-socket.ts';

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A fresh browser context with the admin's cookie. */
export async function signedIn(browser: Browser, berth: RunningBerth) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const [name = '', value = ''] = berth.cookie.split('=');
  await context.addCookies([{ name, value, url: berth.origin }]);
  return context;
}

/** A browser that has never been here, from the start of the navigation to the first rows; a bare static page beside it. */
export async function benchFirstRows(browser: Browser, berth: RunningBerth): Promise<Figure> {
  const port = await freePort();
  const bare = createServer((_request, answer) =>
    answer.setHeader('content-type', 'text/html').end('<!doctype html><p role="row">row</p>'),
  );
  await new Promise<void>((done) => bare.listen(port, '127.0.0.1', done));
  const ours: number[] = [];
  const raw: number[] = [];
  for (let round = 0; round < 7; round++) {
    for (const [url, samples, nth] of [
      [`http://127.0.0.1:${port}/`, raw, 0],
      [`${berth.origin}/containers`, ours, 5],
    ] as const) {
      const context = await signedIn(browser, berth);
      const page = await context.newPage();
      const began = performance.now();
      await page.goto(url, { waitUntil: 'commit' });
      await page.getByRole('row').nth(nth).waitFor();
      samples.push(performance.now() - began);
      await context.close();
    }
  }
  bare.close();
  const p50 = percentile(ours, 0.5);
  return {
    what: 'Cold browser to the first rows of 500 containers, p50',
    must: '≤ 1.5 s',
    is: ms(p50),
    raw: `${ms(percentile(raw, 0.5))} for a bare static page`,
    met: p50 <= 1500,
  };
}

/** From the click on the Logs tab to the newest lines on screen, in a container with a million lines. */
export async function benchLogs(
  browser: Browser,
  berth: RunningBerth,
  socketPath: string,
  containerId: string,
  lastLine: string,
): Promise<Figure> {
  const raw = await rawGet(socketPath, `/containers/${containerId}/logs?stdout=1&stderr=1&timestamps=1&tail=1000`);
  const samples: number[] = [];
  for (let round = 0; round < 5; round++) {
    const context = await signedIn(browser, berth);
    const page = await context.newPage();
    await page.goto(`${berth.origin}/containers/${containerId}`);
    const tab = page.getByRole('navigation', { name: 'Parts of the container' }).getByRole('link', { name: 'Logs' });
    await tab.waitFor();
    const began = performance.now();
    await tab.click();
    await page.getByText(lastLine, { exact: true }).waitFor();
    samples.push(performance.now() - began);
    await context.close();
  }
  const p50 = percentile(samples, 0.5);
  return {
    what: 'Open the logs of a container with 1,000,000 lines: the last 1,000 on screen',
    must: '≤ 500 ms',
    is: `${ms(p50)} (slowest ${ms(Math.max(...samples))})`,
    raw: ms(raw.ms),
    met: p50 <= 500,
  };
}
