/** Why a container ended, as a key of the words, from its exit code (128 + n: signal n; 126, 127: of a shell and the engine). */
export type ExitKey =
  | 'oom'
  | 'done'
  | 'stopped'
  | 'killed'
  | 'not_executable'
  | 'not_found'
  | 'crashed'
  | 'failed'
  | 'ended';

const byCode: Record<number, ExitKey> = {
  0: 'done',
  126: 'not_executable',
  127: 'not_found',
  129: 'stopped',
  130: 'stopped',
  131: 'stopped',
  132: 'crashed',
  134: 'crashed',
  135: 'crashed',
  136: 'crashed',
  137: 'killed',
  139: 'crashed',
  143: 'stopped',
};

export function exitKey(exitCode: number | null, oomKilled: boolean): ExitKey {
  if (oomKilled) return 'oom';
  if (exitCode === null) return 'ended';
  return byCode[exitCode] ?? 'failed';
}

const signals: Record<number, string> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  3: 'SIGQUIT',
  4: 'SIGILL',
  6: 'SIGABRT',
  7: 'SIGBUS',
  8: 'SIGFPE',
  9: 'SIGKILL',
  11: 'SIGSEGV',
  13: 'SIGPIPE',
  15: 'SIGTERM',
};

/** The signal that an exit code stands for (signal(7), on Linux); null where it stands for none. */
export function signalOf(exitCode: number | null): string | null {
  return exitCode === null ? null : (signals[exitCode - 128] ?? null);
}
