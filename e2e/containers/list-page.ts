import { type TestEngine, testImages } from '@berth/testbed';
import type { Locator, Page } from '@playwright/test';

/** The row of a container in the list. */
export function rowOf(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
}

let made = 0;

/** A name that no other test uses. */
export function uniqueName(what: string): string {
  made += 1;
  return `${what}-${process.pid}-${made}`;
}

/** Starts a container that sleeps and stops at once when it is told to. @returns its id */
export async function runSleeper(engine: TestEngine, name: string, ...words: string[]): Promise<string> {
  const base = ['run', '-d', '--network', 'none', '--stop-signal', 'KILL', '--name', name, ...words];
  return (await engine.cli([...base, testImages.base, 'sleep', '1000000'])).trim();
}

/** Removes containers that may be gone already. */
export async function removeAll(engine: TestEngine, ...names: string[]): Promise<void> {
  for (const name of names) await engine.cli(['rm', '-fv', name]).catch(() => undefined);
}

/** Chooses from the menu of a row. */
export async function choose(page: Page, name: string, item: string): Promise<void> {
  await rowOf(page, name).hover();
  await page.getByRole('button', { name: `More for ${name}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}
