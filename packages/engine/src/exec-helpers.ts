import { setTimeout as sleep } from 'node:timers/promises';
import type { CreateExecOptions, StartExecOptions, TerminalSize } from './api/exec.ts';
import { isAtLeast } from './api-version.ts';
import type { Engine } from './engine.ts';
import { isEngineError } from './errors.ts';
import { Demultiplexer, STDERR } from './streams/demultiplexer.ts';
import type { HijackedStream } from './transport/hijack.ts';

const RESIZE_TRIES = 20;

/**
 * Starts a TTY exec so that its terminal has the right size before the first prompt. Engines before API 1.42 cannot be
 * told it at the start, and refuse a resize until the process is there: so it is repeated until they take it.
 */
export async function startExecWithSize(
  engine: Pick<Engine, 'exec' | 'version'>,
  execId: string,
  options: StartExecOptions & TerminalSize,
): Promise<HijackedStream> {
  const stream = await engine.exec.start(execId, { ...options, tty: true });
  if (isAtLeast(engine.version()?.apiVersion ?? '0', '1.42')) return stream;
  for (let tried = 1; tried <= RESIZE_TRIES; tried++) {
    try {
      await engine.exec.resize(execId, options, { signal: options.signal });
      return stream;
    } catch (error) {
      // A process that ended at once, or never started, has no size; its words are in the stream.
      if (!isEngineError(error) || tried === RESIZE_TRIES || isEngineError(error, 'aborted', 'unreachable'))
        return stream;
      await sleep(5 * tried, undefined, { signal: options.signal }).catch(() => undefined);
    }
  }
  return stream;
}

export interface ExecResult {
  /** Undefined where the engine does not know it. 126 and 127: could not be run, not found. */
  exitCode: number | undefined;
  stdout: string;
  stderr: string;
  /** Whether output beyond the cap was dropped. */
  cut: boolean;
}

export type RunExecOptions = Omit<CreateExecOptions, 'tty' | 'stdin' | keyof TerminalSize> & {
  /** Bytes kept of each stream; 64 KiB unless given. */
  maxBytes?: number;
};

/** Runs a command without input to its end and gives its output. Aborting `signal` stops listening, not the process. */
export async function runExec(
  engine: Pick<Engine, 'exec'>,
  containerId: string,
  options: RunExecOptions,
): Promise<ExecResult> {
  const { maxBytes = 64 * 1024, signal } = options;
  const { id } = await engine.exec.create(containerId, { ...options, tty: false, stdin: false });
  const stream = await engine.exec.start(id, { tty: false, signal });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  const left = { stdout: maxBytes, stderr: maxBytes };
  let cut = false;
  const demultiplexer = new Demultiplexer((number, buffer, start, end) => {
    const name = number === STDERR ? 'stderr' : 'stdout';
    const taken = Math.min(end - start, left[name]);
    if (taken > 0) (name === 'stderr' ? stderr : stdout).push(Buffer.from(buffer.subarray(start, start + taken)));
    left[name] -= taken;
    if (taken < end - start) cut = true;
  });
  const failed = Promise.withResolvers<never>();
  stream.onData((chunk) => {
    try {
      demultiplexer.push(chunk);
    } catch (error) {
      stream.destroy();
      failed.reject(error);
    }
  });
  await Promise.race([stream.closed, failed.promise]);
  signal?.throwIfAborted();
  const { exitCode } = await engine.exec.inspect(id, { signal });
  return { exitCode, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString(), cut };
}
