import { setTimeout as sleep } from 'node:timers/promises';
import { DOCKER_DETACH_KEYS, type Engine, type HijackEnd, isEngineError, type TerminalSize } from '@berth/engine';
import { takeEarly, unframed } from './attach-line.ts';
import { readLogTail, withoutOverlap } from './log-tail.ts';
import type { TerminalEnd, TerminalProgram } from './terminal-program.ts';

export interface MainProcess {
  readonly containerId: string;
  readonly tty: boolean;
  readonly input: boolean;
  /** Whether it runs already, and has a past to show. */
  readonly running: boolean;
}

/** Ctrl-P, Ctrl-Q. */
const detachBytes = '\x10\x11';
/** A container that ends still counts as running for a moment after its output has ended. */
const settleMs = 1500;

/** A container's main process: never made to wait for its viewers, and left alone when they go. */
export function attachProgram(engine: Engine, { containerId, tty, input, running }: MainProcess): TerminalProgram {
  const letGo = new AbortController();
  let exit: Promise<number | null> = Promise.resolve(null);
  let typed = '';

  async function open(size: TerminalSize) {
    exit = engine.containers
      .wait(containerId, { condition: 'next-exit', signal: letGo.signal })
      .then(({ exitCode }) => exitCode ?? null)
      .catch(() => null);
    const options = { stdin: input, detachKeys: DOCKER_DETACH_KEYS };
    const stream = await engine.containers.attach(containerId, options).catch((error: unknown) => {
      letGo.abort();
      throw error;
    });
    const { line, early } = takeEarly(tty ? stream : unframed(stream));
    const history = running ? withoutOverlap(await readLogTail(engine, { containerId, tty }), early()) : null;
    if (tty && running) await redraw(engine, containerId, size);
    return {
      history,
      line: {
        ...line,
        write(data: Uint8Array | string) {
          const bytes = Buffer.from(data);
          typed = (typed + bytes.toString('latin1', Math.max(0, bytes.length - 2))).slice(-2);
          return stream.write(bytes);
        },
        resize: async (wanted: TerminalSize) => {
          if (tty) await engine.containers.resize(containerId, wanted);
        },
      },
    };
  }

  /** With the exit code where the engine tells it in time, also of a container that is removed at its end. */
  async function exited(code: number | undefined, reason: TerminalEnd['reason']): Promise<TerminalEnd> {
    const told = await Promise.race([exit, sleep(settleMs, null)]);
    letGo.abort();
    return told === null ? { code: code ?? null, reason } : { code: told, reason: 'exited' };
  }

  async function learnEnd(how: HijackEnd): Promise<TerminalEnd> {
    const until = performance.now() + settleMs;
    for (;;) {
      const told = await Promise.race([exit.then((code) => code ?? sleep(50, null)), sleep(50, null)]);
      if (told !== null) return { code: told, reason: 'exited' };
      const container = await engine.containers.inspect(containerId).catch((error: unknown) => {
        return isEngineError(error, 'not_found') ? ('removed' as const) : ('lost' as const);
      });
      if (container === 'removed') return exited(undefined, 'container_removed');
      if (container === 'lost') return { code: null, reason: 'engine_lost' };
      if (!container.state.running) return exited(container.state.exitCode, 'exited');
      if (how === 'ended' && typed === detachBytes) return { code: null, reason: 'detached' };
      if (performance.now() > until) return { code: null, reason: how === 'ended' ? 'detached' : 'engine_lost' };
    }
  }

  return {
    kind: 'attach',
    whenFull: 'skip',
    open,
    async learnEnd(how) {
      const end = await learnEnd(how);
      letGo.abort();
      return end;
    },
    async end(line) {
      letGo.abort();
      line.destroy();
      return null;
    },
  };
}

/** Makes a shell show its prompt, and a full-screen program its screen, as `docker attach` does: by a size that changes. */
async function redraw(engine: Engine, containerId: string, { cols, rows }: TerminalSize): Promise<void> {
  await engine.containers.resize(containerId, { cols, rows: rows + 1 }).catch(() => undefined);
  await engine.containers.resize(containerId, { cols, rows }).catch(() => undefined);
}
