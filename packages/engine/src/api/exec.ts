import { isAtLeast } from '../api-version.ts';
import { DEADLINES } from '../deadlines.ts';
import { segment } from '../path.ts';
import { execDetails } from '../schema/exec.ts';
import type { HijackedStream } from '../transport/hijack.ts';
import type { Wire } from '../wire.ts';
import { createdAnswer } from './answers.ts';
import { DETACH_KEYS } from './detach-keys.ts';

export interface TerminalSize {
  cols: number;
  rows: number;
}

export interface CreateExecOptions extends Partial<TerminalSize> {
  cmd: readonly string[];
  tty?: boolean | undefined;
  /** Open its input; true unless given. */
  stdin?: boolean | undefined;
  /** `NAME=value` */
  env?: readonly string[] | undefined;
  user?: string | undefined;
  workdir?: string | undefined;
  privileged?: boolean | undefined;
  detachKeys?: string | undefined;
  signal?: AbortSignal | undefined;
}

export interface StartExecOptions extends Partial<TerminalSize> {
  /** Must be what it was created with. */
  tty?: boolean | undefined;
  signal?: AbortSignal | undefined;
}

/** Ids that are remembered: the engine tells of an exec's start at once. */
const REMEMBERED = 1_000;

export function execApi(wire: Wire) {
  const own = new Set<string>();

  /** The engine wants height before width, and knows the field from API 1.42 on. */
  async function consoleSize({ cols, rows }: Partial<TerminalSize>, tty: boolean | undefined, signal?: AbortSignal) {
    if (!tty || cols === undefined || rows === undefined) return {};
    return isAtLeast(await wire.apiVersion(signal), '1.42') ? { ConsoleSize: [rows, cols] } : {};
  }

  return {
    /** Prepares a command in a running container. Throws `conflict` where it is paused or does not run. */
    async create(containerId: string, options: CreateExecOptions): Promise<{ id: string }> {
      const { tty = false, stdin = true, signal } = options;
      const body = {
        AttachStdin: stdin,
        AttachStdout: true,
        AttachStderr: true,
        Tty: tty,
        Cmd: options.cmd,
        Env: options.env ?? [],
        User: options.user ?? '',
        WorkingDir: options.workdir ?? '',
        Privileged: options.privileged ?? false,
        DetachKeys: options.detachKeys ?? DETACH_KEYS,
        ...(await consoleSize(options, tty, signal)),
      };
      const path = `/containers/${segment(containerId)}/exec`;
      const created = await wire.json(createdAnswer, {
        method: 'POST',
        path,
        body,
        deadlineMs: DEADLINES.change,
        signal,
      });
      own.add(created.id);
      for (const oldest of own) {
        if (own.size <= REMEMBERED) break;
        own.delete(oldest);
      }
      return { id: created.id };
    },

    /** Whether this client prepared it, not somebody else. Only the latest thousand are known. */
    isOwn: (execId: string): boolean => own.has(execId),

    /** Runs it, once. Without a TTY the output is framed (see `Demultiplexer`). Aborting does not end the process. */
    async start(execId: string, options: StartExecOptions = {}): Promise<HijackedStream> {
      const { tty = false, signal } = options;
      const body = { Detach: false, Tty: tty, ...(await consoleSize(options, tty, signal)) };
      return wire.upgrade({ method: 'POST', path: `/exec/${segment(execId)}/start`, body, signal });
    },

    /** Read the exit code at once: the engine forgets an exec five to ten minutes after its end. */
    inspect: (execId: string, { signal }: { signal?: AbortSignal | undefined } = {}) =>
      wire.json(execDetails, { path: `/exec/${segment(execId)}/json`, signal }),

    /** Throws where the process has not started yet or has ended. */
    resize: (execId: string, { cols, rows }: TerminalSize, { signal }: { signal?: AbortSignal | undefined } = {}) =>
      wire.done({ method: 'POST', path: `/exec/${segment(execId)}/resize`, query: { h: rows, w: cols }, signal }),
  };
}
