import { randomBytes } from 'node:crypto';
import type { TestEngine } from '@berth/testbed';
import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Runs a container that ends with the test run's engine. Gives its name. Without a network: Chromium cuts its requests when
 * the machine's interfaces change (ERR_NETWORK_CHANGED).
 */
export async function runContainer(engine: TestEngine, ...args: string[]): Promise<string> {
  const name = `log-${randomBytes(4).toString('hex')}`;
  await engine.cli(['run', '-d', '--network', 'none', '--name', name, ...args]);
  return name;
}

/** The log of a container as a test sees it. */
export interface LogPage {
  readonly log: Locator;
  readonly search: Locator;
  readonly pill: Locator;
  /** A row by what it says. */
  row(text: string | RegExp): Locator;
  /** Scrolls as a wheel does; negative is up. */
  wheel(pixels: number): Promise<void>;
  /** The numbers at the ends of the rows that are seen, from above. */
  numbers(): Promise<number[]>;
}

/** Opens the Logs tab of a container and waits until its rows are there. */
export async function openLog(page: Page, container: string): Promise<LogPage> {
  await page.goto(`/containers/${container}/logs`);
  const log = page.getByRole('region', { name: 'Log', exact: true });
  await expect(log).toBeVisible();
  return {
    log,
    search: page.getByRole('textbox', { name: 'Search what is loaded' }),
    pill: page.getByTitle('Follow'),
    row: (text) => log.locator('[data-row]').filter({ hasText: text }),
    async wheel(pixels) {
      await log.hover();
      await page.mouse.wheel(0, pixels);
    },
    async numbers() {
      const texts = await log.locator('[data-row]').allTextContents();
      return texts.flatMap((text) => {
        const found = /(?:line|tick) 0*(\d+)/.exec(text)?.[1];
        return found === undefined ? [] : [Number(found)];
      });
    },
  };
}
