import type { ContainerSummary } from '@berth/contract';
import { waitingShell } from './waiting-shell.ts';

/** Why a container ended, as a key of the texts under `containers.exit` and what the words need. */
export interface ExitReason {
  readonly key: ExitReasonKey;
  readonly code: number;
  readonly signal?: string;
  /** The shell that found nobody to read from. */
  readonly program?: string;
}
export type ExitReasonKey =
  | 'oom'
  | 'oomNoLimit'
  | 'notStarted'
  | 'tooQuick'
  | 'noTerminal'
  | 'done'
  | 'error'
  | 'notExecutable'
  | 'notFound'
  | 'stopped'
  | 'killed'
  | 'crashed'
  | 'signal';

// Exit codes of a shell and of the engine: 126 and 127 from POSIX sh, 128 + n for a signal n (signal(7), x86 and arm).
const signals: Record<number, string> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  3: 'SIGQUIT',
  4: 'SIGILL',
  5: 'SIGTRAP',
  6: 'SIGABRT',
  7: 'SIGBUS',
  8: 'SIGFPE',
  9: 'SIGKILL',
  11: 'SIGSEGV',
  13: 'SIGPIPE',
  14: 'SIGALRM',
  15: 'SIGTERM',
};
const crashes = new Set(['SIGILL', 'SIGTRAP', 'SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGSEGV']);
const requests = new Set(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']);
// By the engine's stamps even `true` takes a second or two on a busy machine.
const QUICK_MS = 3000;

/** Why a container that ended did so; null while it lives and when nothing is known. */
export function exitReason(row: ContainerSummary): ExitReason | null {
  if (row.state === 'running' || row.state === 'paused' || row.state === 'removing') return null;
  if (row.oomKilled) return { key: row.memoryLimit === null ? 'oomNoLimit' : 'oom', code: row.exitCode ?? 137 };
  if (row.error !== null) return { key: 'notStarted', code: row.exitCode ?? 0 };
  if (row.exitCode === null) return null;
  return endedAtOnce(row) ?? codeReason(row.exitCode);
}

/** What an exit code says by itself. */
export function codeReason(code: number): ExitReason {
  if (code === 0) return { key: 'done', code };
  if (code === 126) return { key: 'notExecutable', code };
  if (code === 127) return { key: 'notFound', code };
  const signal = signals[code - 128];
  if (signal === undefined) return { key: 'error', code };
  if (signal === 'SIGKILL') return { key: 'killed', code, signal };
  if (requests.has(signal)) return { key: 'stopped', code, signal };
  return { key: crashes.has(signal) ? 'crashed' : 'signal', code, signal };
}

/** Whether the reason is that its command had nothing more to do, at once: nothing is broken, it was run in the wrong way. */
export function isTooQuick(reason: ExitReason | null): boolean {
  return reason?.key === 'tooQuick' || reason?.key === 'noTerminal';
}

function endedAtOnce(row: ContainerSummary): ExitReason | null {
  const ran = ranFor(row);
  if (row.exitCode !== 0 || ran === null || ran > QUICK_MS) return null;
  const program = row.tty ? null : waitingShell(row.command);
  return program === null ? { key: 'tooQuick', code: 0 } : { key: 'noTerminal', code: 0, program };
}

/** How long its last run took, in milliseconds; null when that is not known. */
export function ranFor(row: ContainerSummary): number | null {
  if (row.startedAt === null || row.finishedAt === null) return null;
  const ms = Date.parse(row.finishedAt) - Date.parse(row.startedAt);
  return ms >= 0 ? ms : null;
}
