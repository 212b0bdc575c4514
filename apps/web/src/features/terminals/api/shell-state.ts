import type { Terminal, TerminalServerMessage } from '@berth/contract';
import type { Paste } from '../model/paste.ts';

/** How it ended. `elsewhere`: another page shows it now; `lost`: it ended while it could not be reached. */
export type ShellEnd = Extract<TerminalServerMessage, { op: 'exit' }>['reason'] | 'lost' | 'elsewhere' | 'forbidden';

/** What the page shows besides the screen; a new object with every change. */
export interface ShellState {
  readonly status: 'opening' | 'open' | 'away' | 'ended' | 'failed';
  /** As the server has it; null while it is being made. */
  readonly terminal: Terminal | null;
  readonly size: { readonly cols: number; readonly rows: number } | null;
  readonly end: { readonly reason: ShellEnd; readonly code: number | null } | null;
  /** Why it could not be opened. */
  readonly error: unknown;
  /** The next key goes with Control. */
  readonly control: boolean;
  /** A link that somebody clicked, and that is to be asked about. */
  readonly link: string | null;
  /** A paste that is to be looked at before it is sent. */
  readonly paste: Paste | null;
  /** A long paste on its way: bytes. */
  readonly pasting: { readonly sent: number; readonly total: number } | null;
  /** Somebody looks for something. */
  readonly finding: boolean;
  /** How often the keyboard wanted to leave the terminal. */
  readonly leaves: number;
}

export const newShellState: ShellState = {
  status: 'opening',
  terminal: null,
  size: null,
  end: null,
  error: null,
  control: false,
  link: null,
  paste: null,
  pasting: null,
  finding: false,
  leaves: 0,
};
