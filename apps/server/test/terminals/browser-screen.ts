import headless from '@xterm/headless';
import type { OpenSocket } from '../support/open-socket.ts';

/** The screen of a page: draws what a terminal's socket has sent, snapshots as the contract says. */
export class BrowserScreen {
  readonly #terminal;
  readonly #frames: OpenSocket['frames'];
  #drawn = 0;

  constructor(size: { cols: number; rows: number }, { frames }: OpenSocket) {
    this.#terminal = new headless.Terminal({ ...size, scrollback: 5000, allowProposedApi: true });
    this.#frames = frames;
  }

  /** Its lines as text, without what is empty at their ends. */
  async text(): Promise<string> {
    const terminal = this.#terminal;
    for (; this.#drawn < this.#frames.length; this.#drawn++) {
      const frame = this.#frames[this.#drawn];
      if (Buffer.isBuffer(frame)) await new Promise<void>((done) => terminal.write(frame, done));
      if (frame.op !== 'screen') continue;
      terminal.reset();
      terminal.resize(frame.cols, frame.rows);
    }
    const { active } = terminal.buffer;
    const lines = Array.from({ length: active.length }, (_, y) => active.getLine(y)?.translateToString(true) ?? '');
    return lines.join('\n').trimEnd();
  }

  get buffer(): 'normal' | 'alternate' {
    return this.#terminal.buffer.active.type;
  }
}
