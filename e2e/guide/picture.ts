/// <reference lib="dom" />
import { join } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';

/**
 * Whether the pictures go into the guide: `BERTH_PICTURES=1`. As root, with a name and ports of its own:
 * `unshare --uts --net sh -c 'hostname harbor-01; ip link set lo up; BERTH_PICTURES=1 npm run e2e -- e2e/guide'`.
 */
export const picturing = process.env.BERTH_PICTURES === '1';

const guide = join(import.meta.dirname, '../../docs/guide/pictures');

/** Takes a picture of the guide, or in a plain test run one for the test's own folder. */
export async function takePicture(page: Page, info: TestInfo, name: string): Promise<void> {
  const path = picturing ? join(guide, `${name}.png`) : info.outputPath(`${name}.png`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path, animations: 'disabled' });
}
