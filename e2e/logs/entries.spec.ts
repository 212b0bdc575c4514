import { expect, test } from '../fixtures.ts';
import { expectAccessible } from '../support/axe.ts';
import { openLog, runScript } from './log-page.ts';

const library = '    at Layer.handle (/app/node_modules/express/lib/router/layer.js:95:5)';
const trace = ['TypeError: no total of order 7', '    at priceOf (src/price.ts:41:19)', library, library, library];
const plain = [
  'echo \'{"level":"warn","time":"t","msg":"payment timeout","order":8841,"error":{"code":"ETIMEDOUT"}}\'',
  'echo \'{"level":"info","msg":"payment done","order":8842,"error":{"code":""}}\'',
  'echo "level=info msg=\\"order stored\\" order=8841 gateway=stripe"',
].join('; ');
const script = [plain, ...[...trace, ...trace].map((line) => `echo "${line}" >&2`), 'echo "after the stack" >&2'].join(
  '; ',
);

test.describe('an entry of a log', () => {
  test('of JSON or logfmt says its message, and opens into fields to filter by', async ({ adminPage, engine }) => {
    const name = await runScript(engine, script);
    const { row } = await openLog(adminPage, name);
    const entry = row('payment timeout');
    await expect(entry).toContainText('WRN');
    await expect(entry).toContainText('order=8841 error.code=ETIMEDOUT');
    await expect(entry).not.toContainText('"msg"');
    await entry.getByRole('button', { name: 'Fields' }).click();
    await expect(entry.getByText('"ETIMEDOUT"')).toBeVisible();
    await expectAccessible(adminPage);
    await entry.getByText('"ETIMEDOUT"').hover();
    await entry.getByRole('button', { name: 'Only lines with this error.code' }).click();
    await expect(row('payment done')).toHaveCount(0);
    await expect(row('payment timeout')).toBeVisible();
    await adminPage.getByRole('textbox', { name: 'Search the whole log' }).fill('');
    await row('order stored').getByRole('button', { name: 'Fields' }).click();
    await expect(row('order stored').getByText('"stripe"')).toBeVisible();
  });

  test('of a stack trace is one, its library frames folded and its repeats counted', async ({ adminPage, engine }) => {
    const name = await runScript(engine, script);
    const { row, log } = await openLog(adminPage, name);
    const errors = row('TypeError: no total');
    await expect(errors).toHaveCount(2);
    const last = errors.last();
    await expect(last).toContainText('ERR');
    await expect(last).toContainText('at priceOf (src/price.ts:41:19)');
    await expect(last).not.toContainText('Layer.handle');
    await expect(last).toContainText(/same error 2 times since \d\d:\d\d:\d\d/);
    await last.getByRole('button', { name: '3 frames in node_modules' }).click();
    await expect(last.getByText('Layer.handle')).toHaveCount(3);
    await last.getByRole('button', { name: 'Stack trace' }).click();
    await expect(last).not.toContainText('priceOf');
    await expect(log.locator('[data-row]').filter({ hasText: 'after the stack' })).toBeVisible();
  });

  test('is reached and opened with the keyboard', async ({ adminPage, engine }) => {
    const name = await runScript(engine, plain);
    const { row, log } = await openLog(adminPage, name);
    await expect(row('order stored')).toBeVisible();
    await log.focus();
    await adminPage.keyboard.press('j');
    await expect(log.locator('[data-cursor]')).toContainText('payment timeout');
    await adminPage.keyboard.press('Enter');
    await expect(row('payment timeout').getByText('"ETIMEDOUT"')).toBeVisible();
    await adminPage.keyboard.press('j');
    await expect(log.locator('[data-cursor]')).toContainText('payment done');
    await adminPage.keyboard.press('m');
    await expect(adminPage.getByRole('menuitem', { name: 'Copy link to this line' })).toBeVisible();
    await adminPage.keyboard.press('Escape');
    await expect(adminPage.getByRole('menu')).toHaveCount(0);
  });
});
