import type { TerminalSize } from '@berth/engine';
import type { HostReach } from './host-reach.ts';
import type { Screen } from './output-feed.ts';
import type { TerminalEnd } from './terminal-program.ts';

export interface TerminalScreen extends Screen {
  /** It runs; its output follows. `resumed`: it ran already. */
  ready(resumed: boolean): void;
  ended(end: TerminalEnd): void;
  /** Another page of the same session shows the terminal now. */
  replaced(): void;
}

export interface TerminalSpec {
  readonly id: string;
  readonly containerId: string;
  readonly startedAt: Date;
  readonly command: readonly string[];
  readonly user: string | undefined;
  readonly tty: boolean;
  /** Whether it takes input. */
  readonly input: boolean;
  readonly detachKeys: string | undefined;
  readonly size: TerminalSize;
  /** What of the host it reaches: watching it needs the same right as starting it. */
  readonly reach: readonly HostReach[];
  /** How long it waits for a screen to come back: milliseconds. */
  readonly graceMs: number;
}
