import type { Role } from '@berth/contract';
import { loadTestImages, startEngine, type TestEngine } from '@berth/testbed';
import { type BrowserContextOptions, test as base, type Page } from '@playwright/test';
import { type BerthServer, startBerthServer } from './support/berth-server.ts';

interface PerTest {
  /** A page of the admin, signed in, not yet opened. */
  adminPage: Page;
  /** Another browser, signed in as a new person of a role. */
  pageAs(role: Role, options?: BrowserContextOptions): Promise<Page>;
}

interface PerWorker {
  /** A private engine with the test images loaded. */
  engine: TestEngine;
  /** The real server in front of it, with `admin` made. */
  berth: BerthServer;
}

let people = 0;

/** Tests of the whole product: import `test` and `expect` from here. */
export const test = base.extend<PerTest, PerWorker>({
  engine: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from this pattern
    async ({}, use) => {
      const engine = await startEngine();
      await loadTestImages(engine);
      await use(engine);
      await engine.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  berth: [
    async ({ engine }, use) => {
      const berth = await startBerthServer({ dockerHost: engine.dockerHost });
      await use(berth);
      await berth.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ berth }, use) => use(berth.url),
  adminPage: async ({ berth, page }, use) => {
    await signInPage(page, berth, 'admin');
    await use(page);
  },
  pageAs: async ({ berth, browser }, use) => {
    const opened: Page[] = [];
    await use(async (role, options = {}) => {
      people += 1;
      const username = `${role}-${people}`;
      await berth.addUser(role, username);
      const context = await browser.newContext({ baseURL: berth.url, reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      opened.push(page);
      await signInPage(page, berth, username);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
});

export { expect } from '@playwright/test';

/** Gives a page the cookie of a fresh session. */
export async function signInPage(page: Page, berth: BerthServer, username: string): Promise<void> {
  const [name = '', value = ''] = (await berth.signIn(username)).split('=');
  await page.context().addCookies([{ name, value, url: berth.url, httpOnly: true, sameSite: 'Strict' }]);
}
