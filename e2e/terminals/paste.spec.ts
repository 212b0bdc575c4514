import { expect, test } from '../fixtures.ts';
import { expectAccessible } from '../support/axe.ts';
import { openTerminalTab, paste, runIdle } from './terminal-page.ts';

test.describe('a paste', () => {
  test('of several lines is shown first, without what nobody can see', async ({ adminPage, engine }) => {
    const { open, type, shows } = await openTerminalTab(adminPage, await runIdle(engine));
    await open();
    await paste(adminPage, 'echo plain-$((40+2))');
    await type('\n');
    await shows('plain-42');
    await paste(adminPage, 'echo first-$((40+2))\r\necho \u001b[201~\u202esecond-$((40+3))\n');
    const asked = adminPage.getByRole('dialog', { name: 'Paste 2 lines?' });
    await expect(asked).toContainText('1 × U+001B, 1 × U+202E');
    await expect(asked.getByRole('region', { name: 'What is pasted' })).toContainText('echo U+001B[201~U+202Esecond');
    await expectAccessible(adminPage);
    await adminPage.getByRole('button', { name: 'Keep it out' }).click();
    await type('echo still-$((40+4))\n');
    await shows('still-44');
    await paste(adminPage, 'echo first-$((40+2))\necho \u202esecond-$((40+3))\n');
    await adminPage.getByRole('button', { name: 'Paste without them' }).click();
    await shows('second-43');
    await shows('first-42');
  });

  test('is not asked about where the program takes pastes as such', async ({ adminPage, engine }) => {
    const { open, type, shows } = await openTerminalTab(adminPage, await runIdle(engine));
    await open();
    await type(`printf '\\033[?2004h'; stty raw -echo; head -c 19 | od -c; stty sane\n`);
    await expect(adminPage.locator('.xterm-rows')).toContainText('stty sane');
    await paste(adminPage, 'one\ntwo');
    await shows(/2\s+0\s+0\s+~\s+o\s+n\s+e\s+\\r\s+t\s+w\s+o\s+033/);
  });

  test('of a mebibyte arrives whole', async ({ adminPage, engine }) => {
    const { open, type, shows } = await openTerminalTab(adminPage, await runIdle(engine));
    await open();
    const lines = `${'0123456789abcdef'.repeat(4)}\n`.repeat(16_384);
    await type(`stty -echo; echo rea""dy; head -c ${lines.length} | md5sum; stty echo\n`);
    await shows('ready');
    await paste(adminPage, lines);
    await expect(adminPage.getByRole('dialog', { name: 'Paste 16384 lines?' })).toContainText('1.06 MB');
    await adminPage.getByRole('button', { name: 'Paste', exact: true }).click();
    const { createHash } = await import('node:crypto');
    await shows(createHash('md5').update(lines).digest('hex'));
  });
});
