/// <reference lib="dom" />
import { randomBytes } from 'node:crypto';
import type { TestEngine } from '@berth/testbed';
import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Runs a container that waits. Gives its name. Without a network: Chromium cuts its requests when the machine's interfaces
 * change (ERR_NETWORK_CHANGED).
 */
export async function runIdle(engine: TestEngine, image = 'berth-test/base:1'): Promise<string> {
  const name = `shell-${randomBytes(4).toString('hex')}`;
  const command = image.includes('noshell') ? [] : ['sleep', '100000'];
  await engine.cli(['run', '-d', '--network', 'none', '--name', name, image, ...command]);
  return name;
}

/** The commands that run in a container besides its main process. */
export async function commandsIn(engine: TestEngine, container: string): Promise<string[]> {
  const lines = (await engine.cli(['top', container, '-eo', 'pid,args'])).trim().split('\n').slice(2);
  return lines.map((line) => line.trim().replace(/^\d+\s+/, ''));
}

/** Pastes into whatever has the focus, as a browser does. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', data);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** The Terminal tab of a container as a test sees it. */
export interface TerminalPage {
  /** The whole panel. */
  readonly screen: Locator;
  /** The lines of the terminal that is current. */
  readonly rows: Locator;
  open(): Promise<void>;
  type(text: string): Promise<void>;
  /** Waits until the screen shows it. */
  shows(text: string | RegExp): Promise<void>;
}

export async function openTerminalTab(page: Page, container: string): Promise<TerminalPage> {
  await page.goto(`/containers/${container}/terminal`);
  await expect(page.getByRole('button', { name: 'Open a shell' })).toBeVisible();
  return terminalOn(page);
}

/** The terminal of a container's page that is open. */
export function terminalOn(page: Page): TerminalPage {
  const screen = page.getByRole('region', { name: 'Terminal' });
  const rows = screen.locator('[data-renderer]:not([inert]) .xterm-rows');
  const shows = (text: string | RegExp) => expect(rows).toContainText(text);
  return {
    screen,
    rows,
    shows,
    async open() {
      await page.getByRole('button', { name: 'Open a shell' }).click();
      await shows(/[#$]/);
    },
    type: (text) => page.keyboard.type(text),
  };
}
