import type { TerminalServerMessage } from '@berth/contract';
import type { HijackEnd, HijackedStream, TerminalSize } from '@berth/engine';

export type TerminalEnd = Omit<Extract<TerminalServerMessage, { op: 'exit' }>, 'op'>;

/** The two-way connection to a process, in the bytes of a terminal. */
export interface TerminalLine extends HijackedStream {
  resize(size: TerminalSize): Promise<void>;
}

/** What runs behind a terminal: a command that Berth executes, or a container's main process. */
export interface TerminalProgram {
  readonly kind: 'exec' | 'attach';
  /** What to do where its screens are too slow: make it wait, or leave output out. */
  readonly whenFull: 'wait' | 'skip';
  /** Makes the connection; `history` is what stood on its screen before. @throws EngineError */
  open(size: TerminalSize): Promise<{ line: TerminalLine; history: Buffer | null }>;
  /** Why the line has ended. `running`: it broke, and the process did not end. Never rejects. */
  learnEnd(how: HijackEnd): Promise<TerminalEnd | 'running'>;
  /**
   * Lets go of it for good: ends what Berth executed, leaves a main process alone. Gives the exit code where there is one.
   * `giveUp`: stop trying what cannot be done now. Never rejects.
   */
  end(line: TerminalLine, giveUp: AbortSignal): Promise<number | null>;
}
