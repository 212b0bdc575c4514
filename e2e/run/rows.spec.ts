import { testImages } from '@berth/testbed';
import { expect, test } from '../fixtures.ts';
import { openRun, pasteInto } from './run-form.ts';

const image = testImages.web;

test('a row that is added takes the focus, and is no fault while nothing is in it', async ({ adminPage }) => {
  const run = await openRun(adminPage, `?image=${image}`);
  const address = (row: number) => adminPage.getByRole('combobox', { name: `Address, row ${row}` });
  const variable = (row: number) => adminPage.getByRole('textbox', { name: `Variable, row ${row}` });
  await run.button('Add port').click();
  await expect(address(1)).toBeFocused();
  await run.button('Add port').click();
  await expect(address(2)).toBeFocused();
  await run.button('Add mount').click();
  await expect(adminPage.getByRole('combobox', { name: 'Type, row 1' })).toBeFocused();
  await run.button('Add variable').click();
  await expect(variable(1)).toBeFocused();
  await run.button('Add variable').click();
  await expect(variable(2)).toBeFocused();
  await expect(run.foot).toContainText('Ready');
  await expect(run.button('Run')).toBeEnabled();
  await expect(adminPage.getByText('Publish host port')).toBeHidden();

  await adminPage.getByRole('textbox', { name: 'Value, row 1' }).fill('x');
  await variable(1).focus();
  await variable(1).blur();
  await expect(adminPage.getByText('The name is missing')).toHaveCount(1);
  await expect(variable(2)).not.toHaveAttribute('aria-invalid', 'true');
  await expect(run.button('Run')).toBeDisabled();
});

test('what is pasted where a new row takes the focus fills the row, but an address stays one', async ({
  adminPage,
}) => {
  const run = await openRun(adminPage);
  await run.image.fill(image);
  const address = (row: number) => adminPage.getByRole('combobox', { name: `Address, row ${row}` });
  await run.button('Add port').click();
  await pasteInto(address(1), '82');
  await expect(run.containerPort(1)).toHaveValue('82');
  await run.button('Add port').click();
  await pasteInto(address(2), '18180:83');
  await expect(run.hostPort(2)).toHaveValue('18180');
  await run.button('Add port').click();
  await pasteInto(address(3), '::1');
  await expect(run.containerPort(3)).toHaveValue('');
  await adminPage.reload();
  await expect(run.containerPort(1)).toHaveValue('82');
  await expect(address(3)).not.toBeFocused();
});
