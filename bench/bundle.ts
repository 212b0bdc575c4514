import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import type { RunningBerth } from './berth.ts';
import type { Figure } from './figure.ts';

/** Gzipped JavaScript that a page really loads, in bytes of each script's own gzip. */
async function javascript(
  browser: Browser,
  berth: RunningBerth,
  path: string,
  ready: string,
  cookie: boolean,
): Promise<number> {
  const context = await browser.newContext();
  const [name = '', value = ''] = berth.cookie.split('=');
  if (cookie) await context.addCookies([{ name, value, url: berth.origin }]);
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('response', (answer) => {
    if (new URL(answer.url()).pathname.endsWith('.js')) sizes.push(answer.body().then((body) => gzipSync(body).length));
  });
  await page.goto(`${berth.origin}${path}`);
  await page.locator(ready).first().waitFor();
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await context.close();
  return total;
}

export async function benchBundle(browser: Browser, berth: RunningBerth): Promise<Figure[]> {
  const signIn = await javascript(browser, berth, '/sign-in', 'input[type=password]', false);
  const list = await javascript(browser, berth, '/containers', '[role=row]', true);
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
  return [
    { what: 'JavaScript of the sign-in page, gzip', must: '≤ 200 kB', is: kb(signIn), raw: '', met: signIn <= 200_000 },
    { what: 'JavaScript of the containers list, gzip', must: '≤ 350 kB', is: kb(list), raw: '', met: list <= 350_000 },
  ];
}
