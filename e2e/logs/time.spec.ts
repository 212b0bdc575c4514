import { expect, test } from '../fixtures.ts';
import { expectAccessible } from '../support/axe.ts';
import { logPage, openLog, runContainer, runScript } from './log-page.ts';

/** Early lines, a pause, late ones: more than are loaded at first. */
const script = [
  'i=0; while [ $i -lt 3000 ]; do i=$((i+1)); echo "early line $i"; done',
  'echo "ERROR the only one"',
  'sleep 4',
  'i=0; while [ $i -lt 3000 ]; do i=$((i+1)); echo "late line $i"; done',
].join('; ');

test.describe('the time of a log', () => {
  test('a link to a line leads to it, wherever it is, also after a reload', async ({ adminPage, engine }) => {
    const name = await runContainer(engine, '-e', 'N=20000', 'berth-test/lines:1');
    await engine.cli(['wait', name]);
    await adminPage.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const { search, row } = await openLog(adminPage, name);
    await search.fill('line 000004321');
    await expect(adminPage.getByText('– of 1')).toBeVisible();
    await search.press('Enter');
    const line = row('line 000004321');
    await line.hover();
    await line.getByRole('button', { name: 'What to do with this line' }).click();
    await adminPage.getByRole('menuitem', { name: 'Copy link to this line' }).click();
    const link = await adminPage.evaluate(() => navigator.clipboard.readText());
    await adminPage.goto(link);
    const linked = adminPage.locator('[data-linked]');
    await expect(linked).toContainText('line 000004321');
    await expect(linked).toBeInViewport();
    await adminPage.reload();
    await expect(linked).toContainText('line 000004321');
    await expect(linked).toBeInViewport();
  });

  test('one can go to a moment, and look at a time alone', async ({ adminPage, engine }) => {
    const name = await runScript(engine, script);
    const { row, log, histogram, level } = await openLog(adminPage, name);
    await expect(row('late line 3000')).toBeVisible();
    await expect(level('Error')).toContainText('1');
    await expect(histogram).toHaveAccessibleDescription(/: 6001, of them 1 errors/);
    await expectAccessible(adminPage);
    const chosen = adminPage.getByRole('button', { name: /^Time:/ });

    // The picture of the whole log is its scroll bar.
    await histogram.focus();
    await adminPage.keyboard.press('Home');
    await expect(row('early line 1').first()).toBeInViewport();
    await adminPage.getByTitle('Follow').click();
    await expect(row('late line 3000')).toBeInViewport();
    const late = (await row('late line 3000').locator('time').getAttribute('datetime')) ?? '';

    await chosen.click();
    const field = adminPage.getByLabel('Go to a moment');
    const local = (offset: number) =>
      new Date(Date.parse(late) + offset).toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' }).replace(' ', 'T');
    await field.fill(local(-3000));
    await adminPage.getByRole('button', { name: 'Go there' }).click();
    await expect(row(/late line 1\b/).first()).toBeInViewport();

    // A drag over its left half leaves the early lines.
    const box = await histogram.boundingBox();
    if (box === null) throw new Error('The histogram has no place.');
    await adminPage.mouse.move(box.x + 1, box.y + 20);
    await adminPage.mouse.down();
    await adminPage.mouse.move(box.x + box.width / 2, box.y + 20, { steps: 4 });
    await adminPage.mouse.up();
    await expect(chosen).toHaveAccessibleName('Time: Chosen time');
    await expect(row('ERROR the only one')).toBeInViewport();
    await expect(row('late line')).toHaveCount(0);
    await expect(log.getByText('Lines outside of the chosen time are not shown').last()).toBeVisible();
    await adminPage.reload();
    await expect(row('ERROR the only one')).toBeInViewport();
    await expect(row('late line')).toHaveCount(0);
    await chosen.click();
    await adminPage.getByRole('button', { name: 'Whole log' }).click();
    await expect(logPage(adminPage).row('late line 3000')).toBeInViewport();
  });

  test('on a phone nothing is lost of it', async ({ pageAs, engine }) => {
    const name = await runScript(engine, script);
    const page = await pageAs('admin', { viewport: { width: 390, height: 844 }, timezoneId: 'Europe/Berlin' });
    const { row, histogram, level, search } = await openLog(page, name);
    await expect(row('late line 3000')).toBeInViewport();
    await expect(level('Error')).toContainText('1');
    await expect(histogram).toBeVisible();
    await search.fill('only one');
    await search.press('Enter');
    await expect(row('ERROR the only one')).toBeInViewport();
    await expectAccessible(page);
  });
});
