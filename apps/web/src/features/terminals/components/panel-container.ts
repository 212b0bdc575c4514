import type { ReactNode } from 'react';
import type { MainProcess } from '../model/main-process.ts';

/** What the terminal has to know of its container, and what the page says about it in the terminal's place. */
export interface PanelContainer {
  /** Its full id. */
  readonly id: string;
  /** The engine's word: a shell needs `running`. */
  readonly state: string;
  readonly removed: boolean;
  readonly autoRemove: boolean;
  /** Null while it is not known. */
  readonly main: MainProcess | null;
  readonly mayExec: boolean;
  readonly mayAttach: boolean;
  readonly mayStart: boolean;
  /** What an exit code of its main process means. */
  exitWords(code: number): string;
  /** Why it does not run, where there is more to say than that. */
  readonly whyEnded: ReactNode;
  /** Where else to look when its main process has ended. */
  readonly ways: ReactNode;
}
