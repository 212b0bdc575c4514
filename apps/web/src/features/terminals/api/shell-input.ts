import { binaryChunks, inputChunks, withControl } from '../model/input.ts';
import { needsALook, type Paste, pasteKeys, readPaste } from '../model/paste.ts';
import type { Screen } from './screen.ts';
import type { ShellState } from './shell-state.ts';
import type { TerminalLine } from './terminal-line.ts';

/** Below so many bytes a paste is over before anybody could read of it. */
const longPaste = 64 * 1024;

interface ShellInputDeps {
  line(): TerminalLine | null;
  screen(): Screen | null;
  state(): ShellState;
  change(change: Partial<ShellState>): void;
}

/** What goes to the program: keys, and pastes, which are looked at first where they could do what nobody meant. */
export class ShellInput {
  readonly #deps: ShellInputDeps;
  readonly #early: Uint8Array<ArrayBuffer>[] = [];

  constructor(deps: ShellInputDeps) {
    this.#deps = deps;
  }

  /** The line is there: what was typed while the terminal was made goes over it first. */
  begin(): void {
    this.#send(this.#early.splice(0));
  }

  type(text: string): void {
    const { control, terminal } = this.#deps.state();
    if (terminal?.input === false) return;
    const keys = control ? withControl(text) : text;
    if (control) this.#deps.change({ control: false });
    // What interrupts the program does not queue behind a paste.
    if (keys === '\x03') this.cancelPaste();
    this.#send(inputChunks(keys));
  }

  binary(text: string): void {
    this.#send(binaryChunks(text));
  }

  /** One line for a program without a TTY: nothing else would echo it. */
  line(text: string): void {
    const line = this.#deps.line();
    if (line === null) return;
    line.sendBytes(inputChunks(`${text}\n`));
    this.#deps.screen()?.write(new TextEncoder().encode(`\x1b[2m${text}\x1b[22m\r\n`), () => undefined);
  }

  paste(clipboard: string): void {
    const paste = readPaste(clipboard);
    if (paste.raw === '' || this.#deps.state().terminal?.input === false) return;
    if (needsALook(paste, this.#brackets())) this.#deps.change({ paste });
    else this.sendPaste(paste);
  }

  sendPaste(paste: Paste): void {
    this.#deps.change({ paste: null });
    const chunks = inputChunks(pasteKeys(paste, this.#brackets()));
    const total = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
    if (total < longPaste) {
      this.#send(chunks);
      return;
    }
    this.#deps.change({ pasting: { sent: 0, total } });
    this.#deps.line()?.sendBytes(chunks, (waiting) => {
      this.#deps.change({ pasting: waiting === 0 ? null : { sent: Math.max(0, total - waiting), total } });
    });
  }

  /** Drops what has not been sent of a paste. */
  cancelPaste(): void {
    if (this.#deps.state().pasting === null) return;
    this.#deps.line()?.drop();
    if (this.#brackets()) this.#deps.line()?.sendBytes(inputChunks('\x1b[201~'));
    this.#deps.change({ pasting: null });
  }

  toggleControl(): void {
    this.#deps.change({ control: !this.#deps.state().control });
  }

  #send(chunks: Uint8Array<ArrayBuffer>[]): void {
    const line = this.#deps.line();
    if (line === null) this.#early.push(...chunks);
    else line.sendBytes(chunks);
  }

  #brackets(): boolean {
    return this.#deps.screen()?.bracketsPastes ?? false;
  }
}
