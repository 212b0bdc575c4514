import type { TerminalSize } from '@berth/engine';
import type { Terminal } from '@xterm/headless';
import { boundWork, withoutPiles } from './bound-work.ts';
import { rememberModes } from './remember-modes.ts';

/** A terminal that nobody looks at. */
export interface Headless {
  /** Draws; resolves when that is done. */
  write(bytes: Uint8Array): Promise<void>;
  resize(size: TerminalSize): void;
  /** What makes another terminal of this size show the same: the newest lines above the screen, the screen, its modes. */
  serialize(linesAbove: number): { size: TerminalSize; bytes: Buffer };
  dispose(): void;
}

/** Lines above the screen that are kept: each takes twelve bytes a column. */
export const linesAbove = 1000;

/** Loaded when the first screen is drawn: most servers that idle never need it. */
export async function openHeadless(size: TerminalSize): Promise<Headless> {
  // Both are CommonJS, of which only `default` is sure to be there.
  const [{ default: headless }, { default: serializer }] = await Promise.all([
    import('@xterm/headless'),
    import('@xterm/addon-serialize'),
  ]);
  const terminal: Terminal = new headless.Terminal({
    ...size,
    scrollback: linesAbove,
    allowProposedApi: true,
    // It would write what it cannot read to this server's log.
    logLevel: 'off',
  });
  const addon = new serializer.SerializeAddon();
  terminal.loadAddon(addon);
  const modes = rememberModes(terminal);
  const beginPiece = boundWork(terminal);
  return {
    write: (bytes) =>
      new Promise((done) => {
        beginPiece();
        terminal.write(withoutPiles(bytes), done);
      }),
    resize: ({ cols, rows }) => terminal.resize(cols, rows),
    serialize: (scrollback) => ({
      size: { cols: terminal.cols, rows: terminal.rows },
      bytes: Buffer.from(addon.serialize({ scrollback }) + modes()),
    }),
    dispose: () => terminal.dispose(),
  };
}
