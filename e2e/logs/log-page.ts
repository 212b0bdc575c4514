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

/** Runs a shell script of busybox, and waits for its end. */
export async function runScript(engine: TestEngine, script: string): Promise<string> {
  const name = await runContainer(engine, 'berth-test/base:1', 'sh', '-c', script);
  await engine.cli(['wait', name]);
  return name;
}

/** The log of a container as a test sees it. */
export interface LogPage {
  readonly log: Locator;
  readonly search: Locator;
  readonly pill: Locator;
  readonly histogram: Locator;
  /** A row by what it says. */
  row(text: string | RegExp): Locator;
  /** A level's chip, with its count. */
  level(name: string): Locator;
  /** Presses one of the small buttons of the search. */
  option(name: string): Promise<void>;
  /** Scrolls as a wheel does; negative is up. */
  wheel(pixels: number): Promise<void>;
  /** The numbers at the ends of the rows that are seen, from above. */
  numbers(): Promise<number[]>;
}

/** The Logs tab that is open. */
export function logPage(page: Page): LogPage {
  const log = page.getByRole('region', { name: 'Log', exact: true });
  return {
    log,
    search: page.getByRole('textbox', { name: 'Search the whole log' }),
    pill: page.getByTitle('Follow'),
    histogram: page.getByRole('scrollbar', { name: 'Lines over time' }),
    row: (text) => log.locator('[data-row]').filter({ hasText: text }),
    level: (name) => page.getByRole('group', { name: 'Levels' }).getByRole('button', { name }),
    option: (name) => page.getByRole('button', { name, exact: true }).click(),
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

/** Opens the Logs tab of a container and waits until its rows are there. `search`: of the address. */
export async function openLog(page: Page, container: string, search = ''): Promise<LogPage> {
  await page.goto(`/containers/${container}/logs${search}`);
  const opened = logPage(page);
  await expect(opened.log).toBeVisible();
  return opened;
}
