import { expect, test } from '../fixtures.ts';
import { expectAccessible } from '../support/axe.ts';
import { removeAll, rowOf, runSleeper, uniqueName } from './list-page.ts';

test('on a phone a row is two lines, and a finger that rests selects it', async ({ pageAs, engine }) => {
  const name = uniqueName('phone');
  await runSleeper(engine, name);
  const page = await pageAs('admin', { viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.goto(`/containers?q=${name}`);
  await expect(rowOf(page, name)).toContainText('base:1');
  const box = await rowOf(page, name).boundingBox();
  const client = await page.context().newCDPSession(page);
  const touchPoints = [{ x: (box?.x ?? 0) + 200, y: (box?.y ?? 0) + 40 }];
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await expect(page.getByText('1 selected')).toBeVisible();
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(page).toHaveURL(/\/containers\?/);
  await expectAccessible(page);
  await page.getByRole('toolbar', { name: 'Actions' }).getByRole('button', { name: 'Stop' }).click();
  await expect(rowOf(page, name)).toContainText('Exited');
  await removeAll(engine, name);
});
