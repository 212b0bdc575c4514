import { isAtLeast } from '../api-version.ts';
import { segment } from '../path.ts';
import { containerInspectAnswer } from '../schema/container-details.ts';
import { type StatsSample, statsSample } from '../schema/stats.ts';
import { createLogStream, type LogStream } from '../streams/log-stream.ts';
import type { HijackedStream } from '../transport/hijack.ts';
import { readJsonLines } from '../transport/json-lines.ts';
import type { Wire } from '../wire.ts';
import { DETACH_KEYS } from './detach-keys.ts';

export interface LogOptions {
  /** Whether the container has a TTY; looked up where it is not told. */
  tty?: boolean | undefined;
  follow?: boolean | undefined;
  /** Both unless one is given. */
  stdout?: boolean | undefined;
  stderr?: boolean | undefined;
  /** Unix seconds, with a fraction of up to nine digits as text: `1700000000.123456789`. Inclusive. */
  since?: string | number | undefined;
  until?: string | number | undefined;
  /** How many records from the end, counted before `since`; all unless given. */
  tail?: number | 'all' | undefined;
  timestamps?: boolean | undefined;
  maxLineBytes?: number | undefined;
  signal?: AbortSignal | undefined;
}

export interface AttachOptions {
  stdin?: boolean | undefined;
  stdout?: boolean | undefined;
  stderr?: boolean | undefined;
  /** Replay the log first. */
  logs?: boolean | undefined;
  detachKeys?: string | undefined;
  signal?: AbortSignal | undefined;
}

/** From engine 26 on a follow is answered at once, so that silence means that the engine hangs (moby#47448). */
const ANSWERS_FOLLOWS_AT_ONCE = '1.45';

export function containerStreams(wire: Wire) {
  const ttyOf = async (id: string, signal?: AbortSignal) =>
    (await wire.json(containerInspectAnswer, { path: `/containers/${segment(id)}/json`, signal })).config.tty;

  return {
    /**
     * Opens the log. A follow ends when the container stops, and at once for one that is stopped. What the engine
     * refuses is thrown by the iteration, since engines before 26 answer a follow only with its first line.
     */
    async logs(id: string, options: LogOptions = {}): Promise<LogStream> {
      const { follow, since, until, timestamps = false, signal } = options;
      const both = options.stdout === undefined && options.stderr === undefined;
      const tty = options.tty ?? (await ttyOf(id, signal));
      const mayBeSilent = follow && !isAtLeast(await wire.apiVersion(signal), ANSWERS_FOLLOWS_AT_ONCE);
      const opening = wire.stream({
        path: `/containers/${segment(id)}/logs`,
        query: {
          follow,
          stdout: both || options.stdout,
          stderr: both || options.stderr,
          since,
          until,
          tail: options.tail ?? 'all',
          timestamps,
        },
        signal,
        ...(mayBeSilent ? { deadlineMs: undefined } : {}),
      });
      return createLogStream(opening, { tty, timestamps, maxLineBytes: options.maxLineBytes });
    },

    /** One measurement, at once and without the sample before: keep that yourself (see `containerFigures`). */
    stats: (id: string, { signal }: { signal?: AbortSignal | undefined } = {}): Promise<StatsSample> =>
      wire.json(statsSample, {
        path: `/containers/${segment(id)}/stats`,
        query: { stream: false, 'one-shot': true },
        signal,
      }),

    /** A measurement about every second until the container is removed or `signal` fires. */
    async *statsStream(id: string, { signal }: { signal?: AbortSignal | undefined } = {}): AsyncGenerator<StatsSample> {
      const stream = await wire.stream({ path: `/containers/${segment(id)}/stats`, query: { stream: true }, signal });
      for await (const { value } of readJsonLines(stream.body)) {
        const sample = statsSample.safeParse(value);
        if (sample.success) yield sample.data;
      }
    },

    /** Two-way connection to the main process. Never leave it paused: the process blocks once 1 MB waits. */
    attach: (id: string, options: AttachOptions = {}): Promise<HijackedStream> =>
      wire.upgrade({
        method: 'POST',
        path: `/containers/${segment(id)}/attach`,
        query: {
          stream: true,
          stdin: options.stdin,
          stdout: options.stdout ?? true,
          stderr: options.stderr ?? true,
          logs: options.logs,
          detachKeys: options.detachKeys ?? DETACH_KEYS,
        },
        signal: options.signal,
      }),

    /** The size of the main process's terminal. */
    resize: (id: string, { cols, rows }: { cols: number; rows: number }) =>
      wire.done({ method: 'POST', path: `/containers/${segment(id)}/resize`, query: { h: rows, w: cols } }),
  };
}
