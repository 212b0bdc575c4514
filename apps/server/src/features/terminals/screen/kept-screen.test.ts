import headless from '@xterm/headless';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DrawingTurns } from './drawing-turns.ts';
import { linesAbove } from './headless.ts';
import { KeptScreen } from './kept-screen.ts';

const size = { cols: 40, rows: 10 };

function keep(...output: (string | Buffer)[]): KeptScreen {
  const screen = new KeptScreen(size, new DrawingTurns());
  for (const bytes of output) screen.write(Buffer.from(bytes));
  return screen;
}

/** What a browser's terminal shows that was sent these bytes: every line, where the cursor is, what is switched. */
async function shown(...output: (string | Uint8Array)[]) {
  const terminal = new headless.Terminal({ ...size, scrollback: linesAbove, allowProposedApi: true });
  for (const bytes of output) await new Promise<void>((done) => terminal.write(bytes, done));
  const { active } = terminal.buffer;
  const lines = Array.from({ length: active.length }, (_, y) => active.getLine(y)?.translateToString(true));
  const colours = Array.from({ length: active.length * size.cols }, (_, i) =>
    active
      .getLine(Math.floor(i / size.cols))
      ?.getCell(i % size.cols)
      ?.getFgColor(),
  );
  return { lines, colours, buffer: active.type, cursor: [active.cursorX, active.cursorY], modes: terminal.modes };
}
const shownAfter = async (screen: KeptScreen) => shown((await screen.snapshot(linesAbove)).bytes);

describe('the screen that is kept', () => {
  it('is the one that a browser has, however the output comes', async () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replace(/\p{C}/gu, '')),
      fc.constantFrom('\r\n', '\x1b[31m', '\x1b[0m', '\x1b[3;5H', '\x1b[2J', '\x1b[K', '\x1b[?25l', '\t', '漢字'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 40 }), fc.integer({ min: 1, max: 30 }), async (words, at) => {
        const bytes = Buffer.from(words.join(''));
        const { lines, colours, buffer, modes } = await shownAfter(keep(bytes.subarray(0, at), bytes.subarray(at)));
        expect({ lines, colours, buffer, modes }).toEqual({ ...(await shown(bytes)), cursor: undefined });
      }),
      { numRuns: 60 },
    );
  });

  it('is that of a program which fills the whole screen, with the shell’s below it', async () => {
    const output = '$ vim\r\n\x1b[?1049h\x1b[?1h\x1b[2J\x1b[1;1H\x1b[32mHello\x1b[0m\x1b[10;1H-- INSERT --\x1b[1;6H';
    const screen = keep(output);
    expect(await shownAfter(screen)).toEqual(await shown(output));
    screen.write(Buffer.from('\x1b[?1049l\x1b[?1l'));
    expect(await shownAfter(screen)).toEqual(await shown(output, '\x1b[?1049l\x1b[?1l'));
  });

  it('still scrolls within a region, hides the cursor and reports the mouse as the program asked', async () => {
    const { bytes } = await keep('\x1b[2;8r\x1b[?25l\x1b[?1002h\x1b[?1006h\x1b[4 q\x1b[8;3Hx').snapshot(linesAbove);
    for (const sequence of ['\x1b[2;8r', '\x1b[?25l', '\x1b[?1006h', '\x1b[4 q', '\x1b[?1002h'])
      expect(bytes.toString()).toContain(sequence);
    expect(await shown(bytes, '\n\n\nbottom')).toEqual(
      await shown('\x1b[2;8r\x1b[?25l\x1b[?1002h\x1b[?1006h\x1b[8;3Hx', '\n\n\nbottom'),
    );
  });

  it('takes a new size in its place between the bytes', async () => {
    const screen = keep('before\r\n');
    screen.resize({ cols: 60, rows: 12 });
    screen.write(Buffer.from('x'.repeat(50)));
    const { size: now, bytes } = await screen.snapshot(linesAbove);
    expect([now, bytes.toString()]).toEqual([{ cols: 60, rows: 12 }, `before\r\n${'x'.repeat(50)}`]);
  });

  it('is that of the moment it was asked for, whatever comes meanwhile', async () => {
    const screen = keep('before');
    const asked = screen.snapshot(linesAbove);
    screen.write(Buffer.from(' after'));
    expect((await asked).bytes.toString()).toBe('before');
  });

  it('is right after a flood of which most was never drawn, with the colour and modes that it switched', async () => {
    const flood = Buffer.from(`\x1b[?2004h\x1b[35m${'all the same line of a flood\r\n'.repeat(120_000)}`);
    const pieces = Array.from({ length: Math.ceil(flood.length / 65_536) }, (_, i) =>
      flood.subarray(i * 65_536, (i + 1) * 65_536),
    );
    const screen = keep(...pieces, 'end');
    expect(await shownAfter(screen)).toEqual(await shown('\x1b[?2004h\x1b[35m', flood.subarray(-200_000), 'end'));
  });

  it('does not hold up the server for what a few bytes ask for, and goes on behind it', async () => {
    const endless = ['L', 'M', 'S', 'T', 'I', 'Z', 'b'].map((final) => `\x1b[2147483647${final}`).join('');
    expect(await shownAfter(keep('one', endless, ' two'))).toEqual(await shown('one two'));
    const most = Buffer.from(`${'\x1bc\x1b[2J\x1b#8'.repeat(3000)}\x1b[?25h\x1b[2J\x1b[Hend`);
    expect((await keep(most).snapshot(linesAbove)).bytes.toString()).toContain('end');
  });

  it('moves as many lines as a program carelessly asks for', async () => {
    const output = `${'line\r\n'.repeat(8)}\x1b[3;1H\x1b[999Mabc\x1b[1;1H\x1b[999Lnew\x1b[999Sx`;
    expect(await shownAfter(keep(output))).toEqual(await shown(output));
  });

  it('stays small whatever is piled upon one character', async () => {
    const screen = keep('e\u0301', ...Array.from({ length: 12 }, () => '\u0301\u200d'.repeat(2000)), 'b');
    const { bytes } = await screen.snapshot(linesAbove);
    expect(bytes.toString()).toMatch(/^e\u0301.{0,400}b$/u);
  });
});
