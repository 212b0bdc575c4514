import { setTimeout as sleep } from 'node:timers/promises';
import { type Engine, isEngineError, runExec } from '@berth/engine';
import { killOnThisHost } from './kill-on-this-host.ts';
import { reapCommand } from './reap-script.ts';

/** A shell as the engine knows it. */
export interface ShellProcess {
  terminalId: string;
  containerId: string;
  execId: string;
  user: string | undefined;
  /** Types what ends most programs: the last resort where the container has no shell to look for processes with. */
  interrupt(): void;
}

type EndingEngine = Pick<Engine, 'exec'>;

const hangUpMs = 2000;
const passes = 4;

/**
 * Ends a shell and everything it started, for certain: the engine cannot end what it executes (moby#9098), and closing
 * the connection leaves the shell running. Hang-up first, then kill, by the mark that its processes carry.
 * Gives false where something may still be running, as in a paused container: try again later.
 */
export async function endShell(engine: EndingEngine, shell: ShellProcess): Promise<boolean> {
  try {
    const found = await signalAll(engine, shell, 'HUP', shell.user);
    if (found === 'no-shell') return await endWithoutShell(engine, shell);
    if (found > 0) await waitForEnd(engine, shell, hangUpMs);
    await killAll(engine, shell, shell.user);
    // What changed its user (sudo, su) is beyond the shell's own.
    await killAll(engine, shell, '0');
    return (await isRunning(engine, shell)) ? await endWithoutShell(engine, shell) : true;
  } catch (error) {
    // The container is gone, or its processes went with it when it stopped. A paused one keeps them.
    if (isEngineError(error, 'not_found')) return true;
    if (isEngineError(error, 'conflict')) return !(await isRunning(engine, shell));
    return false;
  }
}

/** Again until none is found: a process may have started another meanwhile. */
async function killAll(engine: EndingEngine, shell: ShellProcess, user: string | undefined): Promise<void> {
  for (let pass = 0; pass < passes; pass++) {
    const found = await signalAll(engine, shell, 'KILL', user);
    if (found === 0 || found === 'no-shell') return;
    await sleep(50);
  }
}

/** How many processes were signalled. */
async function signalAll(engine: EndingEngine, shell: ShellProcess, signal: 'HUP' | 'KILL', user: string | undefined) {
  const cmd = reapCommand(shell.terminalId, signal);
  const result = await runExec(engine, shell.containerId, { cmd, user }).catch((error: unknown) => {
    // Newer engines refuse what cannot be run before they answer.
    if (isEngineError(error, 'bad_request', 'server')) return undefined;
    throw error;
  });
  if (result === undefined || result.exitCode === 126 || result.exitCode === 127) return 'no-shell' as const;
  return result.stdout.split(/\s+/).filter((pid) => pid !== '').length;
}

async function endWithoutShell(engine: EndingEngine, shell: ShellProcess): Promise<boolean> {
  shell.interrupt();
  if (await waitForEnd(engine, shell, hangUpMs)) return true;
  await killOnThisHost(shell.terminalId);
  return waitForEnd(engine, shell, hangUpMs);
}

/** Whether it ended within the time. */
async function waitForEnd(engine: EndingEngine, shell: ShellProcess, milliseconds: number): Promise<boolean> {
  const until = performance.now() + milliseconds;
  while (await isRunning(engine, shell)) {
    if (performance.now() > until) return false;
    await sleep(50);
  }
  return true;
}

async function isRunning(engine: EndingEngine, shell: ShellProcess): Promise<boolean> {
  try {
    return (await engine.exec.inspect(shell.execId)).running;
  } catch (error) {
    if (isEngineError(error, 'not_found')) return false;
    throw error;
  }
}
