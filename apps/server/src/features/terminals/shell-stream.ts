import { type Engine, type HijackEnd, type HijackedStream, startExecWithSize, type TerminalSize } from '@berth/engine';
import { LatestSize } from './latest-size.ts';
import { OutputWindow } from './output-window.ts';

/** Where a shell's output goes. */
export interface Screen {
  output(bytes: Buffer): void;
}

/** A terminal's output comes in scraps of some hundred bytes: those of so many milliseconds go out together. */
const gatherMs = 4;

/** Input that waits for a shell which does not read: a paste of a few MiB, not more. */
const maxWaitingInput = 4 * 1024 * 1024;

/**
 * A shell's two-way stream, and what its screen has not acknowledged of the output. With or without a screen it holds a
 * bounded amount: beyond that the shell itself is made to wait, which no other process notices.
 */
export class ShellStream {
  readonly #stream: HijackedStream;
  readonly #size: LatestSize;
  readonly #window = new OutputWindow();
  #screen: Screen | undefined;
  #unsent: Buffer[] = [];
  #sentAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;
  #paused = false;
  #waitingInput = 0;

  constructor(stream: HijackedStream, resize: (size: TerminalSize) => Promise<void>) {
    this.#stream = stream;
    this.#size = new LatestSize(resize);
    stream.onData((chunk) => this.#take(chunk));
    void stream.closed.then(() => this.#send());
    stream.onDrain(() => {
      this.#waitingInput = 0;
    });
  }

  /** Resolves when the engine ended it, or the connection to the engine broke. */
  get closed(): Promise<HijackEnd> {
    return this.#stream.closed;
  }

  /** Gives the screen everything it does not have. `received`: bytes that it has taken so far, where it came back. */
  attach(screen: Screen, received: number | undefined): void {
    this.#screen = screen;
    if (received !== undefined) this.#window.acknowledge(received);
    this.#unsent = [this.#window.pending()];
    this.#send();
    this.#flow();
  }

  detach(): void {
    this.#screen = undefined;
    this.#unsent = [];
  }

  /** The screen has taken in so many bytes more. */
  acknowledge(bytes: number): void {
    this.#window.acknowledgeMore(bytes);
    this.#flow();
  }

  /** Gives false where the shell has not read so much input that this was not taken. */
  write(bytes: Uint8Array | string): boolean {
    if (this.#waitingInput > maxWaitingInput) return false;
    if (!this.#stream.write(bytes)) this.#waitingInput += bytes.length;
    return true;
  }

  resize(size: TerminalSize): void {
    this.#size.set(size);
  }

  destroy(): void {
    this.#stream.destroy();
  }

  #take(chunk: Buffer): void {
    this.#window.push(chunk);
    this.#flow();
    if (this.#screen === undefined) return;
    this.#unsent.push(chunk);
    const due = this.#sentAt + gatherMs - performance.now();
    // A lone scrap, as the echo of a key, goes at once.
    if (due <= 0) this.#send();
    else this.#timer ??= setTimeout(() => this.#send(), due);
  }

  #send(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#sentAt = performance.now();
    const bytes = Buffer.concat(this.#unsent);
    this.#unsent = [];
    if (bytes.length > 0) this.#screen?.output(bytes);
  }

  #flow(): void {
    if (!this.#paused && this.#window.isFull) {
      this.#paused = true;
      this.#stream.pause();
    } else if (this.#paused && this.#window.hasRoom) {
      this.#paused = false;
      this.#stream.resume();
    }
  }
}

/** Starts what was created as `execId`, with its size right from the first prompt. @throws EngineError */
export async function startShell(
  engine: Pick<Engine, 'exec' | 'version'>,
  execId: string,
  size: TerminalSize,
): Promise<ShellStream> {
  const stream = await startExecWithSize(engine, execId, size);
  return new ShellStream(stream, (wanted) => engine.exec.resize(execId, wanted));
}
