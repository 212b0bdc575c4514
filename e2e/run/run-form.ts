/// <reference lib="dom" />
import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

/** The Run page as a person sees it. */
export interface RunForm {
  readonly page: Page;
  readonly image: Locator;
  readonly name: Locator;
  readonly command: Locator;
  readonly foot: Locator;
  hostPort(row: number): Locator;
  containerPort(row: number): Locator;
  button(name: string | RegExp): Locator;
  /** Fills the form from a command. */
  paste(command: string): Promise<void>;
}

/** Opens the Run page. */
export async function openRun(page: Page, search = ''): Promise<RunForm> {
  // A container that starts changes the machine's network, and Chromium drops what it is loading.
  await expect(async () => {
    await page.goto(`/containers/run${search}`);
    await expect(page.getByRole('heading', { name: 'Run a container' })).toBeVisible({ timeout: 5_000 });
  }).toPass();
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  return {
    page,
    image: page.getByRole('combobox', { name: 'Image' }),
    name: page.getByRole('textbox', { name: 'Name', exact: true }),
    command: page.getByRole('region', { name: 'Command' }).filter({ hasText: 'docker run' }),
    foot: page.getByRole('main').locator('footer'),
    hostPort: (row) => page.getByRole('textbox', { name: `Host port, row ${row}` }),
    containerPort: (row) => page.getByRole('textbox', { name: `Container port, row ${row}` }),
    button,
    async paste(command) {
      await button('Edit').click();
      await page.getByRole('textbox', { name: 'docker run command' }).fill(command);
      await button('Done').click();
    },
  };
}

/** Puts a text on a field as a paste does. */
export async function pasteInto(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.evaluate((element, data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', data);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}
