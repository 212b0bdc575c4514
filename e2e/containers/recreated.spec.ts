import { expect, test } from '../fixtures.ts';
import { removeAll, runSleeper, uniqueName } from './list-page.ts';

for (const [how, tab] of [
  ['name', '/inspect'],
  ['id', ''],
] as const) {
  test(`a page opened by ${how} keeps the container that it shows, and offers the one that took its name`, async ({
    adminPage: page,
    engine,
  }) => {
    const name = uniqueName('again');
    const first = await runSleeper(engine, name, '--label', 'turn=first');
    await page.goto(`/containers/${how === 'id' ? first.slice(0, 12) : name}${tab}`);
    await expect(page.getByText('turn', { exact: true }).or(page.getByText('HostConfig'))).toBeVisible();
    await removeAll(engine, name);
    const second = await runSleeper(engine, name, '--label', 'turn=second');
    const offer = page.getByRole('alert').filter({ hasText: `${name} was recreated` });
    await expect(offer).toContainText(second.slice(0, 12));
    await expect(page.getByText(first.slice(0, 12)).first()).toBeVisible();
    await offer.getByRole('link', { name: 'Show it' }).click();
    await expect(page).toHaveURL(new RegExp(`/containers/${second.slice(0, 12)}${tab}$`));
    await expect(offer).toHaveCount(0);
    await removeAll(engine, name);
  });
}

test('a container that made room under another name stays on its page, beside the offer', async ({
  adminPage: page,
  engine,
}) => {
  const name = uniqueName('room');
  const first = await runSleeper(engine, name);
  await page.goto(`/containers/${name}/logs`);
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await engine.cli(['rename', name, `${name}-old`]);
  await expect(page.getByRole('heading', { name: `${name}-old` })).toBeVisible();
  const second = await runSleeper(engine, name);
  await expect(page.getByRole('alert')).toContainText(`now named ${name}-old`);
  await expect(page.getByText(first.slice(0, 12))).toBeVisible();
  await page.getByRole('link', { name: 'Show it' }).click();
  await expect(page).toHaveURL(new RegExp(`/containers/${second.slice(0, 12)}/logs$`));
  await removeAll(engine, name, `${name}-old`);
});
