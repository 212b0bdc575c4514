import { setTimeout as sleep } from 'node:timers/promises';
import { type Engine, startExecWithSize } from '@berth/engine';
import { endShell } from './end-shell.ts';
import { learnExecEnd } from './exec-end.ts';
import type { TerminalProgram } from './terminal-program.ts';

export interface ExecProcess {
  readonly terminalId: string;
  readonly containerId: string;
  readonly execId: string;
  readonly user: string | undefined;
}

/** Milliseconds between tries to end what cannot be ended now, as in a paused container. */
const retryMs = { first: 1000, longest: 30_000 };

/** A command that was created in a container: started by the first screen, ended with everything it started. */
export function execProgram(engine: Engine, exec: ExecProcess): TerminalProgram {
  const { execId } = exec;
  return {
    kind: 'exec',
    // No other process notices.
    whenFull: 'wait',
    async open(size) {
      const stream = await startExecWithSize(engine, execId, size);
      return { line: { ...stream, resize: (wanted) => engine.exec.resize(execId, wanted) }, history: null };
    },
    async learnEnd() {
      const end = await learnExecEnd(engine, exec);
      return end !== 'running' && end.reason === 'engine_lost' ? 'running' : end;
    },
    async end(line, giveUp) {
      // Ctrl-C, Ctrl-\ and the end of input.
      await reap(engine, { ...exec, interrupt: () => line.write('\x03\x1c\x04') }, giveUp);
      line.destroy();
      const ended = await engine.exec.inspect(execId).catch(() => undefined);
      return ended?.exitCode ?? null;
    },
  };
}

/** Tries to end a shell until that is done, or given up. Gives whether it is done. */
export async function reap(
  engine: Engine,
  shell: Parameters<typeof endShell>[1],
  giveUp: AbortSignal,
): Promise<boolean> {
  let delay = retryMs.first;
  while (!(await endShell(engine, shell))) {
    await sleep(delay, undefined, { signal: giveUp }).catch(() => undefined);
    if (giveUp.aborted) return false;
    delay = Math.min(delay * 2, retryMs.longest);
  }
  return true;
}
