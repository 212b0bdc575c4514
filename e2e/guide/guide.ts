import type { Locator, Page } from '@playwright/test';
import { test as base, signInPage } from '../fixtures.ts';
import { runFleet } from './fleet.ts';
import { takePicture } from './picture.ts';

interface PerTest {
  /** A page of Jonas, an admin. */
  jonas: Page;
  /** Takes a picture of the guide under a name. */
  picture(page: Page, name: string): Promise<void>;
}

interface PerWorker {
  /** The made-up host runs, and Jonas is one of its people. */
  world: undefined;
}

/** Tests that walk through the guide, on an engine of their own with a believable set of containers. */
export const test = base.extend<PerTest, PerWorker>({
  world: [
    async ({ engine, berth }, use) => {
      await runFleet(engine);
      await berth.addUser('admin', 'jonas');
      await use(undefined);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  jonas: async ({ world, berth, page }, use) => {
    await signInPage(page, berth, 'jonas');
    await use(page);
    return world;
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from this pattern
  picture: async ({}, use, info) => {
    await use((page, name) => takePicture(page, info, name));
  },
});

export { expect } from '@playwright/test';

/** The row of a container in the list. */
export function rowOf(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
}
